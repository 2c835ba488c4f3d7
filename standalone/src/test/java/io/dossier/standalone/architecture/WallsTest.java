package io.dossier.standalone.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.dossier.standalone.architecture.planted.DecidesByTheWeb;
import io.dossier.standalone.architecture.planted.KnowsBothSides;
import io.dossier.standalone.architecture.planted.LaunchesWithALibrary;
import io.dossier.standalone.architecture.planted.ReachesPastTheDesk;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The walls between the modules")
class WallsTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            // what the build writes for the start knows every bean
            .withImportOption(location -> !location.contains("__"))
            .importPackages("io.dossier");

    private static void standsAndWouldFall(ArchRule rule, Class<?> planted) {
        rule.check(HOUSE);
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(planted)).hasViolation())
                .as("'%s' is seen to be broken where it is", rule.getDescription())
                .isTrue();
    }

    @Test
    void theTwoSidesDoNotKnowEachOther() {
        standsAndWouldFall(
                noClasses()
                        .that()
                        .resideInAnyPackage("io.dossier.command..", "..planted..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("io.dossier.query.."),
                KnowsBothSides.class);
        standsAndWouldFall(
                noClasses()
                        .that()
                        .resideInAnyPackage("io.dossier.query..", "..planted..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("io.dossier.command.."),
                KnowsBothSides.class);
    }

    @Test
    void theEventStoreKnowsNobody() {
        standsAndWouldFall(
                noClasses()
                        .that()
                        .resideInAnyPackage("io.dossier.eventstore..", "..planted..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "io.dossier.api..",
                                "io.dossier.command..",
                                "io.dossier.query..",
                                "io.dossier.server..",
                                "io.dossier.standalone.."),
                KnowsBothSides.class);
    }

    @Test
    void whatAllApplicationsStandOnKnowsNeitherSide() {
        standsAndWouldFall(
                noClasses()
                        .that()
                        .resideInAnyPackage("io.dossier.server..", "..planted..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("io.dossier.command..", "io.dossier.query..", "io.dossier.standalone.."),
                KnowsBothSides.class);
    }

    @Test
    void decisionsAndProjectionsKnowNothingOfServers() {
        standsAndWouldFall(
                noClasses()
                        .that()
                        .resideInAnyPackage("io.dossier.command.decision..", "io.dossier.api..", "..planted..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("io.dossier.server.."),
                DecidesByTheWeb.class);
    }

    @Test
    void theOneProcessHandsCommandsInAtTheDesk() {
        standsAndWouldFall(
                noClasses()
                        .that()
                        .resideInAPackage("io.dossier.standalone..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "io.dossier.command.unit..",
                                "io.dossier.command.tenancy..",
                                "io.dossier.command.archive..",
                                "io.dossier.command.renovation.."),
                ReachesPastTheDesk.class);
    }

    @Test
    void theLauncherIsMadeOfJavaAlone() {
        standsAndWouldFall(
                classes()
                        .that()
                        .resideInAnyPackage("io.dossier.standalone.launch..", "..planted..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage("java..", "io.dossier.standalone.launch..", "org.jspecify.."),
                LaunchesWithALibrary.class);
    }
}
