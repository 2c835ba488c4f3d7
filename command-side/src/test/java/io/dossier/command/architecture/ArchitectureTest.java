package io.dossier.command.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.dossier.command.architecture.planted.framework.AsksAxon;
import io.dossier.command.architecture.planted.framework.AsksSpring;
import io.dossier.command.architecture.planted.framework.ReadsTheClock;
import io.dossier.command.architecture.planted.knowing.ReadsAProjection;
import io.dossier.command.architecture.planted.slices.archive.Filing;
import io.dossier.command.architecture.planted.state.Collects;
import io.dossier.command.architecture.planted.state.Counts;
import io.dossier.command.planted.archive.UsesTheDesk;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses COMMAND_SIDE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.dossier.command");

    private static final String[] FEATURES = {
        "..command.unit..",
        "..command.tenancy..",
        "..command.archive..",
        "..command.renovation..",
        "..command.complaint..",
        "..command.callback..",
        "..command.ledger..",
        "..command.sample..",
        "..command.statistics..",
        "..command.projection.."
    };

    private static JavaClasses planted(Class<?>... classes) {
        return new ClassFileImporter().importClasses(classes);
    }

    private static JavaClasses planted(String folder) {
        return new ClassFileImporter().importPackages("io.dossier.command.architecture.planted." + folder);
    }

    private static void standsAndWouldFall(ArchRule rule, JavaClasses violators) {
        rule.check(COMMAND_SIDE);
        assertThat(rule.evaluate(violators).hasViolation())
                .as("'%s' is seen to be broken where it is", rule.getDescription())
                .isTrue();
    }

    @Test
    void theCommandSideDoesNotKnowTheQuerySide() {
        standsAndWouldFall(
                noClasses().should().dependOnClassesThat().resideInAPackage("io.dossier.query.."),
                planted(ReadsAProjection.class));
    }

    private static ArchRule onlyJavaAndOurs(DescribedPredicate<JavaClass> decisions) {
        return classes()
                .that(decisions)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..", "io.dossier.api..", "io.dossier.command..", "org.jspecify.annotations.."))
                .andShould()
                .onlyDependOnClassesThat(
                        not(resideInAnyPackage("io.dossier.command.desk..", "io.dossier.command.infrastructure..")));
    }

    /** The aggregates, which are Axon's. */
    private static DescribedPredicate<JavaClass> aggregates() {
        return simpleName("Dossier")
                .or(simpleName("Complaint"))
                .or(simpleName("CallbackDay"))
                .or(simpleName("QuarterSample"))
                .or(simpleName("SubmittedMonth"))
                .or(simpleName("OperatedProjection"))
                .as("aggregates");
    }

    /** All of the features but the controllers and the aggregates. */
    private static DescribedPredicate<JavaClass> decisions() {
        return resideInAnyPackage("..command.decision..", "..planted.framework..", "..planted.archive..")
                .or(resideInAnyPackage(FEATURES)
                        .and(not(describe("part of a controller", ArchitectureTest::isPartOfAController)))
                        .and(not(aggregates())))
                .as("decisions");
    }

    private static boolean isPartOfAController(JavaClass type) {
        return type.getEnclosingClass()
                .map(ArchitectureTest::isPartOfAController)
                .orElseGet(() -> simpleNameEndingWith("Mutations").test(type));
    }

    @Test
    void decisionsAreMadeOfJavaAndOfWhatCrossesTheWall_withoutAxon() {
        standsAndWouldFall(onlyJavaAndOurs(decisions()), planted(AsksAxon.class));
    }

    @Test
    void decisionsAreMadeOfJavaAndOfWhatCrossesTheWall_withoutSpring() {
        standsAndWouldFall(onlyJavaAndOurs(decisions()), planted(AsksSpring.class));
    }

    @Test
    void decisionsTakeTimeAndChanceFromNobodyButTheirCaller() {
        DescribedPredicate<JavaCall<?>> askTheMachine = describe("ask the machine", ArchitectureTest::asksTheMachine);
        standsAndWouldFall(
                noClasses().that(decisions()).should().callCodeUnitWhere(askTheMachine), planted(ReadsTheClock.class));
    }

    private static boolean asksTheMachine(JavaCall<?> call) {
        boolean time = Set.of("now", "systemDefaultZone", "systemUTC", "system").contains(call.getName())
                && Set.of(LocalDate.class, LocalDateTime.class, Instant.class, Clock.class).stream()
                        .anyMatch(type -> call.getTargetOwner().isEquivalentTo(type))
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        boolean chance =
                call.getName().equals("randomUUID") && call.getTargetOwner().isEquivalentTo(UUID.class);
        return time || chance;
    }

    /** What a feature lets the others see. Everything else of it is its own. */
    private static final Map<String, Set<String>> OPEN = Map.of(
            "unit", Set.of("DossierState", "TenancyState", "RenovationState", "RegisteredUnit", "Stage"),
            "tenancy", Set.of("TenancyRules"),
            "archive", Set.of(),
            "renovation", Set.of(),
            "complaint",
                    Set.of(
                            "MatterState",
                            "Handling",
                            "Callbacks",
                            "Made",
                            "Arranged",
                            "ComplaintRules",
                            "CallbackArrangement"),
            "callback", Set.of(),
            "ledger", Set.of(),
            "sample", Set.of(),
            "statistics", Set.of(),
            "projection", Set.of());

    @Test
    void featuresUseOfEachOtherOnlyWhatIsOpen() {
        standsAndWouldFall(
                classes()
                        .that()
                        .resideInAnyPackage(
                                "..unit..",
                                "..tenancy..",
                                "..archive..",
                                "..renovation..",
                                "..complaint..",
                                "..callback..",
                                "..ledger..",
                                "..sample..",
                                "..statistics..",
                                "..projection..")
                        .should(useOfOtherFeaturesOnlyWhatIsOpen()),
                planted("slices"));
    }

    private static ArchCondition<JavaClass> useOfOtherFeaturesOnlyWhatIsOpen() {
        return new ArchCondition<>("use of other features only what is open") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().forEach(dependency -> {
                    JavaClass target = dependency.getTargetClass();
                    String feature = lastOf(target.getPackageName());
                    boolean other = target.getPackageName().startsWith("io.dossier.command.")
                            && OPEN.containsKey(feature)
                            && !lastOf(type.getPackageName()).equals(feature);
                    if (other && !OPEN.getOrDefault(feature, Set.of()).contains(target.getSimpleName())) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                });
            }
        };
    }

    private static String lastOf(String packageName) {
        return packageName.substring(packageName.lastIndexOf('.') + 1);
    }

    @Test
    void packagesKnowEachOtherInOneDirectionOnly() {
        slices().matching("io.dossier.command.(*)..").should().beFreeOfCycles().check(COMMAND_SIDE);

        ArchRule same = slices().matching("io.dossier.command.architecture.planted.slices.(*)..")
                .should()
                .beFreeOfCycles();
        assertThat(same.evaluate(planted("slices")).hasViolation()).isTrue();
    }

    @Test
    void ofAFeatureOnlyTheControllerKnowsTheDesk() {
        standsAndWouldFall(
                noClasses()
                        .that(decisions().or(aggregates()))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("..command.desk..", "..command.infrastructure.."),
                planted(UsesTheDesk.class));
    }

    private static final Set<String> CONSTANTS = Set.of(
            "java.lang.String",
            "java.util.regex.Pattern",
            "java.math.BigDecimal",
            "java.time.LocalDate",
            "java.time.Duration",
            "java.util.Set",
            "java.util.Map",
            "java.util.List",
            "org.slf4j.Logger");

    @Test
    void noCommandLeavesAnythingBehindInAStaticField() {
        ArchRule rule = fields().that()
                .areStatic()
                .and(not(describe(
                        "made by the compiler",
                        (JavaField field) -> field.getModifiers().contains(JavaModifier.SYNTHETIC))))
                .should(beAConstant());
        rule.check(COMMAND_SIDE);
        assertThat(rule.evaluate(planted(Counts.class)).hasViolation()).isTrue();
        assertThat(rule.evaluate(planted(Collects.class)).hasViolation()).isTrue();
    }

    private static ArchCondition<JavaField> beAConstant() {
        return new ArchCondition<>("be a final field of a type that does not change") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                JavaClass type = field.getRawType();
                boolean constant =
                        type.isPrimitive() || type.isEnum() || type.isRecord() || CONSTANTS.contains(type.getName());
                if (!field.getModifiers().contains(JavaModifier.FINAL) || !constant) {
                    events.add(SimpleConditionEvent.violated(field, field.getDescription()));
                }
            }
        };
    }

    @Test
    void theRulesLookAtSomething() {
        assertThat(COMMAND_SIDE).hasSizeGreaterThan(50);
        assertThat(COMMAND_SIDE.that(decisions())).hasSizeGreaterThan(20);
        assertThat(planted(Filing.class)).hasSize(1);
        assertThat(COMMAND_SIDE.stream().map(JavaClass::getName))
                .noneMatch(name -> name.contains("planted"))
                .contains("io.dossier.command.unit.Dossier", "io.dossier.command.complaint.Complaint");
    }
}
