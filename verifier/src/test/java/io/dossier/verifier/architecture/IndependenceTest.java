package io.dossier.verifier.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The verifier shares nothing with what it verifies")
class IndependenceTest {
    private static final ArchRule ALONE = classes()
            .that()
            .resideInAPackage("io.dossier..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "picocli..", "org.sqlite..", "org.jspecify..", "io.dossier.verifier");

    @Test
    void itIsMadeOfJavaACommandLineAndDrivers() {
        ALONE.check(new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.dossier.verifier"));
    }

    @Test
    void aPlantedUseOfTheWriterIsNoticed() {
        assertThat(ALONE.evaluate(new ClassFileImporter().importPackages("io.dossier.verifier.architecture.planted"))
                        .hasViolation())
                .isTrue();
    }
}
