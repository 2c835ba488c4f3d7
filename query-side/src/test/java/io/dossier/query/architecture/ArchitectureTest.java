package io.dossier.query.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.dossier.query.architecture.planted.KnowsTheCommandSide;
import io.dossier.query.architecture.planted.MutableDocument;
import io.dossier.query.architecture.planted.ReadsWhileProjecting;
import io.dossier.query.architecture.planted.WritesByItself;
import io.dossier.query.infrastructure.projection.DocumentReader;
import io.dossier.query.infrastructure.projection.DocumentStore;
import io.dossier.query.infrastructure.projection.Projected;
import io.dossier.query.infrastructure.projection.Projector;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls of this module. Every rule is shown to find a violation that was planted for it. */
class ArchitectureTest {

    private static final String MACHINERY = "io.dossier.query.infrastructure.projection..";

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.dossier.query");

    private static final DescribedPredicate<JavaClass> DATABASE_HANDLES = DescribedPredicate.describe(
            "are handles by which a database can be written",
            type -> type.getFullName().equals("com.mongodb.client.MongoCollection")
                    || type.getFullName().equals("com.mongodb.client.MongoDatabase")
                    || type.getFullName().equals("com.mongodb.client.MongoClient")
                    || type.getPackageName().startsWith("org.springframework.data.mongodb"));

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(
                        noClasses()
                                .that()
                                .resideInAPackage("io.dossier.query..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("io.dossier.command..")
                                .as("the query side does not know the command side"),
                        KnowsTheCommandSide.class),
                Arguments.of(
                        classes()
                                .that()
                                .implement(Projected.class)
                                .should()
                                .beRecords()
                                .as("documents are records"),
                        MutableDocument.class),
                Arguments.of(
                        noClasses()
                                .that()
                                .resideOutsideOfPackage(MACHINERY)
                                .should()
                                .dependOnClassesThat(DATABASE_HANDLES)
                                .as("only the projections' writer writes"),
                        WritesByItself.class),
                Arguments.of(
                        noClasses()
                                .that()
                                .implement(Projector.class)
                                .should()
                                .dependOnClassesThat()
                                .belongToAnyOf(DocumentReader.class, DocumentStore.class)
                                .as("projectors are pure: they read nothing"),
                        ReadsWhileProjecting.class));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_module_keeps_to(ArchRule rule, Class<?> planted) {
        rule.check(OURS);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_planted_violation_is_found_by(ArchRule rule, Class<?> planted) {
        JavaClasses violation = new ClassFileImporter().importClasses(planted);
        assertThatThrownBy(() -> rule.check(violation))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(planted.getSimpleName());
    }

    @Test
    void there_is_something_to_check() {
        assertThat(OURS.that(JavaClass.Predicates.assignableTo(Projected.class)))
                .hasSizeGreaterThan(4);
        assertThat(OURS.that(JavaClass.Predicates.assignableTo(Projector.class)))
                .hasSizeGreaterThan(3);
    }
}
