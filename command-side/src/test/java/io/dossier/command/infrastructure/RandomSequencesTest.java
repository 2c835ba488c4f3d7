package io.dossier.command.infrastructure;

import static io.dossier.command.specification.Given.COMPANY;
import static io.dossier.command.specification.Given.CONTACT;
import static io.dossier.command.specification.Given.OFFICE_ZONE;
import static io.dossier.command.specification.Given.TODAY;
import static io.dossier.command.specification.Given.UNIT;
import static io.dossier.command.specification.Given.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.Command;
import io.dossier.api.DossierEvent;
import io.dossier.api.Event;
import io.dossier.api.EventCatalogue;
import io.dossier.api.Role;
import io.dossier.api.archive.ArchiveEvent;
import io.dossier.api.archive.Category;
import io.dossier.api.archive.DocumentClass;
import io.dossier.api.archive.FileDocument;
import io.dossier.api.renovation.ApplyForRenovation;
import io.dossier.api.renovation.ApproveRenovation;
import io.dossier.api.renovation.CancelRenovation;
import io.dossier.api.renovation.CompleteRenovation;
import io.dossier.api.renovation.InspectRenovation;
import io.dossier.api.renovation.RejectRenovation;
import io.dossier.api.renovation.RenovationEvent;
import io.dossier.api.renovation.RenovationEvent.RenovationApplied;
import io.dossier.api.renovation.RenovationEvent.RenovationApproved;
import io.dossier.api.renovation.RenovationEvent.RenovationCancelled;
import io.dossier.api.renovation.RenovationEvent.RenovationCompleted;
import io.dossier.api.renovation.RenovationEvent.RenovationInspected;
import io.dossier.api.renovation.RenovationEvent.RenovationRejected;
import io.dossier.api.tenancy.MoveInTenant;
import io.dossier.api.tenancy.RenameCompany;
import io.dossier.api.tenancy.TenancyEvent;
import io.dossier.api.tenancy.TenancyEvent.CompanyRenamed;
import io.dossier.api.tenancy.TenancyEvent.LeaseTerminated;
import io.dossier.api.tenancy.TenancyEvent.TenantMovedIn;
import io.dossier.api.tenancy.TerminateLease;
import io.dossier.api.unit.UnitEvent;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Decision;
import io.dossier.command.decision.Policy;
import io.dossier.command.decision.Sender;
import io.dossier.command.decision.Situation;
import io.dossier.command.unit.DossierState;
import io.dossier.command.unit.RenovationState;
import io.dossier.command.unit.TenancyState;
import io.dossier.server.event.EventFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is sent in whatever order, the history of a unit makes sense. The seeds are fixed, so that a failure can be repeated. */
class RandomSequencesTest {
    private static final int COMMANDS = 600;
    private static final JsonMapper JSON = (JsonMapper) EventFormat.serializer().getObjectMapper();

    private static final Sender CLERK = new Sender("li.na", Role.FRONT_DESK, Set.of());

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 30);
    }

    /** What came of one sequence. */
    private record Run(List<DossierEvent> history, DossierState state, Set<String> codes) {}

    private static Run run(long seed) {
        Random random = new Random(seed);
        DossierState state = DossierState.EMPTY;
        List<DossierEvent> history = new ArrayList<>();
        Set<UUID> used = new HashSet<>();
        Set<String> codes = new HashSet<>();
        LocalDate today = TODAY;
        for (int i = 0; i < COMMANDS; i++) {
            today = today.plusDays(random.nextInt(3) / 2);
            Command command = command(random, state, today);
            switch (decide(state, command, today)) {
                case Decision.Refused refused -> refused.refusals().forEach(refusal -> codes.add(refusal.code()));
                case Decision.Accepted accepted -> {
                    // An id is used once: the store sees to that, and stores nothing.
                    boolean storable = accepted.events().stream()
                            .flatMap(event -> event.introduces().stream())
                            .allMatch(used::add);
                    if (storable) {
                        for (Event event : accepted.events()) {
                            DossierEvent dossierEvent = (DossierEvent) event;
                            history.add(dossierEvent);
                            state = state.evolve(dossierEvent);
                        }
                    }
                }
            }
        }
        return new Run(history, state, codes);
    }

    private static Decision decide(DossierState state, Command command, LocalDate today) {
        return Deciders.ofDossiers().stream()
                .filter(decider -> decider.command().isInstance(command))
                .map(decider -> decide(decider, state, command, today))
                .findFirst()
                .orElseThrow();
    }

    private static <C extends Command> Decision decide(
            Decider<DossierState, C> decider, DossierState state, Command command, LocalDate today) {
        return decider.decide(new Situation<>(
                state,
                decider.command().cast(command),
                CLERK,
                today.atTime(12, 0).atZone(OFFICE_ZONE),
                Policy.DEFAULT));
    }

    /** Mostly about what exists, so that sequences get far; now and then about anything. */
    private static Command command(Random random, DossierState state, LocalDate today) {
        boolean known = random.nextInt(5) > 0;
        UUID anyTenancy = uuid(1 + random.nextInt(200));
        UUID tenancy = known ? state.openTenancy().map(TenancyState::id).orElse(anyTenancy) : anyTenancy;
        UUID anyRenovation = uuid(1000 + random.nextInt(300));
        List<UUID> renovations = state.renovations().values().stream()
                .filter(RenovationState::isOpen)
                .map(RenovationState::id)
                .sorted()
                .toList();
        UUID renovation =
                known && !renovations.isEmpty() ? renovations.get(random.nextInt(renovations.size())) : anyRenovation;
        LocalDate date = today.plusDays(1 - random.nextInt(4));
        boolean passed = random.nextBoolean();
        return switch (random.nextInt(14)) {
            case 0 -> Commands.register();
            case 1, 2 ->
                new MoveInTenant(
                        UNIT,
                        random.nextInt(5) > 0 ? anyTenancy : tenancy,
                        COMPANY,
                        CONTACT,
                        date.plusDays(random.nextInt(40)),
                        date.plusYears(1),
                        date);
            case 3 -> new RenameCompany(tenancy, "Company " + random.nextInt(3), date);
            case 4 ->
                new FileDocument(
                        tenancy,
                        uuid(10_000 + random.nextInt(1000)),
                        Category.OTHER,
                        DocumentClass.WORKING,
                        date,
                        "A paper",
                        List.of());
            case 5 -> new ApplyForRenovation(tenancy, anyRenovation, "Red Brick", "Walls", date, date, date);
            case 6, 7 -> new ApproveRenovation(renovation, date);
            case 8 -> new RejectRenovation(renovation, date, "no");
            case 9 -> new InspectRenovation(renovation, date, passed, passed ? "" : "a fault");
            case 10 -> new CompleteRenovation(renovation, date);
            case 11 -> new CancelRenovation(renovation, date, "no longer wanted");
            default -> new TerminateLease(tenancy, date, "moved");
        };
    }

    @Test
    void theSequencesReachEveryKindOfEventAndEveryRuleAboutHistory() {
        List<Run> runs = seeds().mapToObj(RandomSequencesTest::run).toList();

        assertThat(runs.stream()
                        .flatMap(run -> run.history().stream())
                        .<Class<?>>map(Object::getClass)
                        .collect(Collectors.toSet()))
                .isEqualTo(EventCatalogue.entries().stream()
                        .<Class<?>>map(EventCatalogue.Entry::event)
                        .filter(DossierEvent.class::isAssignableFrom)
                        .collect(Collectors.toSet()));
        assertThat(runs.stream().flatMap(run -> run.codes().stream()).collect(Collectors.toSet()))
                .contains(
                        "UNIT_OCCUPIED",
                        "MOVED_IN_BEFORE_FORMER_TENANT_LEFT",
                        "ARCHIVE_CLOSED",
                        "RENOVATION_OPEN",
                        "RENOVATION_CLOSED",
                        "RENOVATION_ALREADY_APPROVED",
                        "RENOVATION_NOT_APPROVED",
                        "RENOVATION_STEP_TOO_EARLY",
                        "RENAMED_BEFORE_FORMER_RENAMING",
                        "TERMINATED_BEFORE_LAST_STEP",
                        "APPLIED_BEFORE_MOVE_IN",
                        "RENOVATION_INSPECTION_FAILED",
                        "DATE_IN_FUTURE");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theUnitIsRegisteredOnceAndFirst_R1_2(long seed) {
        List<DossierEvent> history = run(seed).history();

        assertThat(history.getFirst()).isInstanceOf(UnitEvent.class);
        assertThat(history).filteredOn(UnitEvent.class::isInstance).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void atMostOneTenancyIsOpenAndNoneBeginsBeforeTheFormerEnded_R1_2(long seed) {
        Optional<UUID> open = Optional.empty();
        LocalDate free = LocalDate.MIN;
        for (DossierEvent event : run(seed).history()) {
            if (event instanceof TenantMovedIn e) {
                assertThat(open).as("open when %s moved in", e.tenancyId()).isEmpty();
                assertThat(e.movedInOn()).isAfterOrEqualTo(free);
                open = Optional.of(e.tenancyId());
            } else if (event instanceof LeaseTerminated e) {
                assertThat(open).contains(e.tenancyId());
                free = e.terminatedOn();
                open = Optional.empty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingGoesIntoAnArchiveBeforeItIsOpenedOrAfterItIsClosed_R1_4(long seed) {
        Set<UUID> opened = new HashSet<>();
        Set<UUID> closed = new HashSet<>();
        for (DossierEvent event : run(seed).history()) {
            if (event instanceof TenantMovedIn e) {
                opened.add(e.tenancyId());
            }
            tenancyOf(event).ifPresent(tenancy -> {
                assertThat(opened).as("%s", event).contains(tenancy);
                assertThat(closed).as("%s", event).doesNotContain(tenancy);
            });
            if (event instanceof LeaseTerminated e) {
                closed.add(e.tenancyId());
            }
        }
    }

    private static Optional<UUID> tenancyOf(DossierEvent event) {
        return switch (event) {
            case TenancyEvent e -> Optional.of(e.tenancyId());
            case RenovationEvent e -> Optional.of(e.tenancyId());
            case ArchiveEvent.DocumentFiled e -> Optional.of(e.tenancyId());
            default -> Optional.empty();
        };
    }

    private enum Step {
        NONE,
        APPLIED,
        APPROVED,
        FAULTY,
        CLOSED
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theStepsOfARenovationAreLegalAndInOrderOfTime_R1_3_R1_5(long seed) {
        Map<UUID, Step> steps = new HashMap<>();
        Map<UUID, LocalDate> dates = new HashMap<>();
        for (DossierEvent event : run(seed).history()) {
            if (event instanceof RenovationEvent e) {
                Step before = steps.getOrDefault(e.renovationId(), Step.NONE);
                assertThat(legalBefore(e)).as("%s after %s", e, before).contains(before);
                assertThat(dateOf(e)).isAfterOrEqualTo(dates.getOrDefault(e.renovationId(), LocalDate.MIN));
                steps.put(e.renovationId(), after(e));
                dates.put(e.renovationId(), dateOf(e));
            }
        }
        assertThat(steps).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void insideATenancyTheMoveInIsDatedFirstAndTheTerminationLastAndNamesFollowEachOther_R1_4_R1_6(long seed) {
        Map<UUID, LocalDate> movedIn = new HashMap<>();
        Map<UUID, LocalDate> renamed = new HashMap<>();
        Map<UUID, LocalDate> newest = new HashMap<>();
        for (DossierEvent event : run(seed).history()) {
            switch (event) {
                case TenancyEvent e -> {
                    LocalDate date = dateOf(e);
                    if (e instanceof TenantMovedIn) {
                        movedIn.put(e.tenancyId(), date);
                    }
                    assertThat(date).as("%s", e).isAfterOrEqualTo(movedIn.get(e.tenancyId()));
                    if (e instanceof CompanyRenamed) {
                        assertThat(date)
                                .as("%s", e)
                                .isAfterOrEqualTo(renamed.getOrDefault(e.tenancyId(), LocalDate.MIN));
                        renamed.put(e.tenancyId(), date);
                    }
                    if (e instanceof LeaseTerminated) {
                        assertThat(date)
                                .as("%s", e)
                                .isAfterOrEqualTo(newest.getOrDefault(e.tenancyId(), LocalDate.MIN));
                    }
                    newest.merge(e.tenancyId(), date, RandomSequencesTest::later);
                }
                case RenovationEvent e -> {
                    assertThat(dateOf(e)).as("%s", e).isAfterOrEqualTo(movedIn.get(e.tenancyId()));
                    newest.merge(e.tenancyId(), dateOf(e), RandomSequencesTest::later);
                }
                default -> {}
            }
        }
        assertThat(newest).isNotEmpty();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate dateOf(TenancyEvent event) {
        return switch (event) {
            case TenantMovedIn e -> e.movedInOn();
            case CompanyRenamed e -> e.renamedOn();
            case LeaseTerminated e -> e.terminatedOn();
        };
    }

    private static Set<Step> legalBefore(RenovationEvent event) {
        return switch (event) {
            case RenovationApplied e -> Set.of(Step.NONE);
            case RenovationApproved e -> Set.of(Step.APPLIED);
            case RenovationRejected e -> Set.of(Step.APPLIED);
            case RenovationInspected e -> Set.of(Step.APPROVED, Step.FAULTY);
            case RenovationCompleted e -> Set.of(Step.APPROVED);
            case RenovationCancelled e -> Set.of(Step.APPLIED, Step.APPROVED, Step.FAULTY);
        };
    }

    private static Step after(RenovationEvent event) {
        return switch (event) {
            case RenovationApplied e -> Step.APPLIED;
            case RenovationApproved e -> Step.APPROVED;
            case RenovationInspected e -> e.passed() ? Step.APPROVED : Step.FAULTY;
            case RenovationRejected e -> Step.CLOSED;
            case RenovationCompleted e -> Step.CLOSED;
            case RenovationCancelled e -> Step.CLOSED;
        };
    }

    private static LocalDate dateOf(RenovationEvent event) {
        return switch (event) {
            case RenovationApplied e -> e.appliedOn();
            case RenovationApproved e -> e.approvedOn();
            case RenovationRejected e -> e.rejectedOn();
            case RenovationInspected e -> e.inspectedOn();
            case RenovationCompleted e -> e.completedOn();
            case RenovationCancelled e -> e.cancelledOn();
        };
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theLabelIsTheNewestCompanyName_R1_6(long seed) {
        Run run = run(seed);
        Map<UUID, String> names = new HashMap<>();
        for (DossierEvent event : run.history()) {
            if (event instanceof TenantMovedIn e) {
                names.put(e.tenancyId(), e.companyName());
            } else if (event instanceof CompanyRenamed e) {
                assertThat(names.put(e.tenancyId(), e.companyName()))
                        .isEqualTo(e.formerName())
                        .isNotEqualTo(e.companyName());
            }
        }
        names.forEach((tenancy, name) -> assertThat(
                        run.state().tenancy(tenancy).orElseThrow().companyName())
                .isEqualTo(name));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void storedAndReadAgainTheEventsGiveTheStateThatWasDecidedOn(long seed) {
        Run run = run(seed);
        DossierState replayed = DossierState.EMPTY;
        for (DossierEvent event : run.history()) {
            replayed = replayed.evolve(JSON.readValue(JSON.writeValueAsBytes(event), event.getClass()));
        }

        assertThat(replayed).isEqualTo(run.state());
        assertThat(JSON.readValue(JSON.writeValueAsBytes(run.state()), DossierState.class))
                .as("as in a snapshot")
                .isEqualTo(run.state());
    }
}
