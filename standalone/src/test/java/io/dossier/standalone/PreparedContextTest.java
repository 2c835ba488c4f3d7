package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.dossier.standalone.architecture.planted.IsThereByASetting;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Conditional;

class PreparedContextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"server.port", "server.address", "dossier.datadir", "dossier.launched", "logging.level.root"})
    void byWhatIsGivenAtMostStartsNoBeanIsThereOrNot(String setting) {
        assertThat(PreparedContext.mayDecide(setting)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dossier.documents.uri",
                "dossier.traces.endpoint",
                "server.ssl.bundle",
                "management.endpoint.health.enabled",
                "spring.profiles.active",
                "debug"
            })
    void whereASettingMayDecideTheBeansAreLookedForAnew(String setting) {
        assertThat(PreparedContext.mayDecide(setting)).isTrue();
    }

    @Test
    void everySettingByWhichABeanOfTheProductIsThereOrNotIsKnownToDecide() {
        JavaClasses house = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.dossier");

        assertThat(conditions(house)).isNotEmpty().allMatch(PreparedContextTest::isKnown);
        assertThat(conditions(new ClassFileImporter().importClasses(IsThereByASetting.class)))
                .noneMatch(PreparedContextTest::isKnown);
    }

    private static Stream<JavaAnnotation<?>> conditions(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> Stream.concat(
                        type.getAnnotations().stream(),
                        type.getMethods().stream().flatMap(method -> method.getAnnotations().stream())))
                .filter(annotation -> annotation.getRawType().isMetaAnnotatedWith(Conditional.class)
                        || annotation.getRawType().isEquivalentTo(Conditional.class))
                .<JavaAnnotation<?>>map(annotation -> annotation);
    }

    private static boolean isKnown(JavaAnnotation<?> condition) {
        Class<?> kind = condition.getRawType().reflect();
        if (kind == ConditionalOnProperty.class) {
            ConditionalOnProperty property = condition.as(ConditionalOnProperty.class);
            return property.prefix().isEmpty()
                    && Stream.of(property.name(), property.value())
                            .flatMap(Stream::of)
                            .allMatch(PreparedContext.DECIDING::contains);
        }
        if (kind == ConditionalOnExpression.class) {
            return KNOWN_EXPRESSIONS.contains(
                    condition.as(ConditionalOnExpression.class).value());
        }
        return kind == ConditionalOnWebApplication.class;
    }

    /** Each asks for a setting that decides. */
    private static final Set<String> KNOWN_EXPRESSIONS = Set.of("!'${dossier.traces.endpoint:}'.isEmpty()");
}
