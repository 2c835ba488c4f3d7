package io.dossier.api;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.dossier.api.planted.KnowsALibrary;
import io.dossier.api.planted.KnowsASide;
import io.dossier.api.planted.Remembers;
import org.junit.jupiter.api.Test;

class SharedApiArchitectureTest {
    private static final JavaClasses SHARED_API = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.dossier.api");

    private static void standsAndWouldFall(ArchRule rule, Class<?> violator) {
        rule.check(SHARED_API);
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(violator))
                        .hasViolation())
                .as("'%s' is seen to be broken where it is", rule.getDescription())
                .isTrue();
    }

    @Test
    void whatCrossesTheWallIsMadeOfJavaAndAFewAnnotations() {
        ArchRule rule = classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "io.dossier.api..",
                        "org.jspecify.annotations..",
                        "com.fasterxml.jackson.annotation.."));
        standsAndWouldFall(rule, KnowsALibrary.class);
    }

    @Test
    void whatCrossesTheWallKnowsNeitherSide() {
        ArchRule rule = noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.dossier.command..", "io.dossier.query..", "io.dossier.eventstore..");
        standsAndWouldFall(rule, KnowsASide.class);
    }

    @Test
    void nothingIsRememberedInStaticFields() {
        ArchRule rule = fields().that()
                .areStatic()
                .and()
                .doNotHaveModifier(SYNTHETIC)
                .should()
                .beFinal();
        standsAndWouldFall(rule, Remembers.class);
    }

    @Test
    void featuresKnowEachOtherInOneDirectionOnly() {
        slices().assignedFrom(new Features()).should().beFreeOfCycles().check(SHARED_API);

        assertThat(slices().assignedFrom(new Features())
                        .should()
                        .beFreeOfCycles()
                        .evaluate(new ClassFileImporter().importPackages("io.dossier.api.planted"))
                        .hasViolation())
                .isTrue();
    }

    /** The handling of a matter and its callbacks are one: what is missing and what is due is told by the events of both. */
    private static final class Features implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String feature = type.getPackageName().replaceFirst(".*\\.", "");
            return switch (feature) {
                case "api", "planted" -> SliceIdentifier.ignore();
                case "callback" -> SliceIdentifier.of("complaint");
                default -> SliceIdentifier.of(feature);
            };
        }

        @Override
        public String getDescription() {
            return "features";
        }
    }

    @Test
    void theRulesLookAtSomething() {
        assertThat(SHARED_API).hasSizeGreaterThan(40);
    }
}
