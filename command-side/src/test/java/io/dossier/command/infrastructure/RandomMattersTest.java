package io.dossier.command.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.EventCatalogue;
import io.dossier.api.Role;
import io.dossier.api.callback.CallbackEvent.CallbackArranged;
import io.dossier.api.callback.CallbackEvent.CallbackRecorded;
import io.dossier.api.callback.CallbackEvent.CallbackReviewed;
import io.dossier.api.callback.CallbackEvent.RectificationOrdered;
import io.dossier.api.complaint.Addressee;
import io.dossier.api.complaint.ClosingGate;
import io.dossier.api.complaint.ComplaintEvent.ComplaintClosed;
import io.dossier.api.complaint.ComplaintEvent.ComplaintEscalated;
import io.dossier.api.complaint.ComplaintEvent.ComplaintRegistered;
import io.dossier.api.complaint.ComplaintEvent.ComplaintReopened;
import io.dossier.api.complaint.ComplaintEvent.ComplaintVerified;
import io.dossier.api.complaint.ComplaintEvent.DeadlineSet;
import io.dossier.api.complaint.ComplaintEvent.DepartmentAssigned;
import io.dossier.api.complaint.ComplaintEvent.InvestigatorAssigned;
import io.dossier.api.complaint.ComplaintEvent.ResultReported;
import io.dossier.api.complaint.ComplaintEvent.ResultSignedOff;
import io.dossier.api.complaint.ComplaintState;
import io.dossier.api.complaint.Deadline;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.api.complaint.Missing;
import io.dossier.api.complaint.OpenDeadline;
import io.dossier.api.complaint.Severity;
import io.dossier.command.complaint.MatterState;
import io.dossier.command.infrastructure.RandomMatters.Course;
import io.dossier.command.infrastructure.RandomMatters.Step;
import io.dossier.command.specification.GivenMatter;
import io.dossier.server.event.EventFormat;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is done to a matter in whatever order, its history is one that the regulations allow. The seeds are fixed. */
class RandomMattersTest {
    private static final JsonMapper JSON = (JsonMapper) EventFormat.serializer().getObjectMapper();

    private static final Map<Long, Course> COURSES = new ConcurrentHashMap<>();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    private static Course course(long seed) {
        return COURSES.computeIfAbsent(seed, RandomMatters::course);
    }

    private static Stream<Step> steps(long seed) {
        return course(seed).steps().stream();
    }

    private static <E extends MatterEvent> Stream<E> events(long seed, Class<E> type) {
        return steps(seed).map(Step::event).filter(type::isInstance).map(type::cast);
    }

    @Test
    void theSequencesReachEveryKindOfEventEveryStateAndEveryRuleAboutHistory() {
        List<Course> courses = seeds().mapToObj(RandomMattersTest::course).toList();

        assertThat(courses.stream()
                        .flatMap(course -> course.history().stream())
                        .<Class<?>>map(Object::getClass)
                        .collect(Collectors.toSet()))
                .isEqualTo(EventCatalogue.entries().stream()
                        .<Class<?>>map(EventCatalogue.Entry::event)
                        .filter(MatterEvent.class::isAssignableFrom)
                        .collect(Collectors.toSet()));
        assertThat(courses.stream()
                        .flatMap(course -> course.steps().stream())
                        .flatMap(step -> step.after().stage().stream())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(ComplaintState.values());
        assertThat(courses.stream().flatMap(course -> course.codes().stream()).collect(Collectors.toSet()))
                .containsAll(
                        ClosingGate.everything().stream().map(Missing::code).toList())
                .contains(
                        "ACCUSED_HANDLES",
                        "ALREADY_ASSIGNED",
                        "ALREADY_ESCALATED",
                        "ALREADY_FLAGGED",
                        "ALREADY_RESOLVED",
                        "ALREADY_SIGNED_OFF",
                        "CALLBACK_ALREADY_REVIEWED",
                        "CALLBACK_UNKNOWN",
                        "COMPLAINT_CLOSED",
                        "COMPLAINT_NOT_CLOSED",
                        "COMPLAINT_STEP_TOO_EARLY",
                        "COMPLAINT_UNFOUNDED",
                        "COMPLAINT_UNKNOWN",
                        "DEADLINE_ALREADY_RECORDED",
                        "DEADLINE_NOT_OPEN",
                        "DEADLINE_NOT_PASSED",
                        "DEPARTMENT_UNKNOWN",
                        "DUE_IN_PAST",
                        "ID_ALREADY_USED",
                        "NEXT_CALLBACK_IN_PAST",
                        "NOT_FIRST_RESPONDER",
                        "NOT_GRAVE",
                        "NOT_MISCONDUCT",
                        "NOT_VERIFIED",
                        "ON_THE_SPOT_ANOTHER_DAY",
                        "ON_THE_SPOT_TOO_LATE",
                        "REASSIGNMENT_REASON_MISSING",
                        "RESULT_ALREADY_REPORTED",
                        "SIGN_OFF_BY_OTHER_DEPARTMENT",
                        "TIME_IN_FUTURE");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aMatterIsRegisteredOnceAndFirst_R6_3(long seed) {
        assertThat(course(seed).history().getFirst()).isInstanceOf(ComplaintRegistered.class);
        assertThat(events(seed, ComplaintRegistered.class)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatLeadsFromStateToStateHappensOnlyWhereTheTableSaysSo(long seed) {
        Set<Class<?>> leading = ComplaintState.transitions().stream()
                .<Class<?>>map(ComplaintState.Transition::event)
                .collect(Collectors.toSet());
        // These may be said again without leading anywhere: another finding, another department, another result.
        Set<Class<?>> repeated = Set.of(ComplaintVerified.class, DepartmentAssigned.class, ResultReported.class);

        assertThat(steps(seed).filter(step -> leading.contains(step.event().getClass())))
                .isNotEmpty()
                .allSatisfy(step -> {
                    boolean leads = !step.before().stage().equals(step.after().stage());
                    boolean again = repeated.contains(step.event().getClass());
                    assertThat(leads || again).as("%s", step).isTrue();
                });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aMatterIsClosedWhenNothingIsMissingAndCanBeWheneverNothingIs_R6_2(long seed) {
        assertThat(steps(seed)).allSatisfy(step -> {
            if (step.event() instanceof ComplaintClosed) {
                assertThat(step.before().gate().missing()).isEmpty();
                assertThat(step.after().stage()).contains(ComplaintState.CLOSED);
            }
            if (step.after().isOpen() && step.after().gate().missing().isEmpty()) {
                assertThat(ComplaintState.after(step.after().stage(), GivenMatter.closed()))
                        .as("%s", step)
                        .contains(ComplaintState.CLOSED);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ofAClosedMatterCallbacksAreReviewedAndNothingElseHappens_R7_11_R9_4(long seed) {
        assertThat(steps(seed).filter(step -> !step.before().isOpen()).map(Step::event))
                .allMatch(event -> event instanceof ComplaintReopened || event instanceof CallbackReviewed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void stepsFollowEachOtherInTime_R6_7(long seed) {
        List<Instant> moments = steps(seed)
                .flatMap(step -> step.after().handling().lastStepAt().stream())
                .toList();

        assertThat(moments).isSorted();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theAccusedDoesNothing_R6_14(long seed) {
        assertThat(steps(seed)
                        .filter(step -> step.after()
                                .registration()
                                .orElseThrow()
                                .accused()
                                .isPresent()))
                .allSatisfy(step -> {
                    assertThat(step.sender().name()).isNotEqualTo(GivenMatter.ACCUSED);
                    assertThat(step.after().registration().orElseThrow().firstResponder())
                            .isNotEqualTo(GivenMatter.ACCUSED);
                    if (step.event() instanceof InvestigatorAssigned e) {
                        assertThat(e.investigator()).isNotEqualTo(GivenMatter.ACCUSED);
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void resultsAreSignedByTheHeadOfTheDepartmentWhoseTheyAre_R6_7(long seed) {
        assertThat(steps(seed)).allSatisfy(step -> {
            if (step.event() instanceof ResultSignedOff e) {
                assertThat(step.sender().role()).isEqualTo(Role.DEPARTMENT_HEAD);
                assertThat(step.sender().heads(e.department())).isTrue();
                assertThat(step.before().gate().resultReported()).isTrue();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void graveMattersAreReportedToEachAddresseeOnce_R6_4_R6_5(long seed) {
        assertThat(events(seed, ComplaintEscalated.class).map(ComplaintEscalated::addressee))
                .doesNotHaveDuplicates();
        for (MatterState state : settled(seed).toList()) {
            if (state.handling().severity() == Severity.SPECIAL) {
                assertThat(state.handling().reportedTo()).containsExactlyInAnyOrder(Addressee.values());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void callbacksAreNumberedOneAfterTheOther_R9_2(long seed) {
        int made = 0;
        for (MatterEvent event : course(seed).history()) {
            if (event instanceof CallbackRecorded e) {
                assertThat(e.number()).isEqualTo(++made);
                assertThat(e.satisfied().isPresent()).isEqualTo(e.reached());
            } else if (event instanceof CallbackArranged e) {
                assertThat(e.number()).isEqualTo(made + 1);
            } else if (event instanceof RectificationOrdered e) {
                assertThat(e.number()).isEqualTo(made);
            }
        }
    }

    /** Between the events of one command it may be otherwise for a moment. */
    private static Stream<MatterState> settled(long seed) {
        List<Step> steps = course(seed).steps();
        return IntStream.range(0, steps.size())
                .filter(i ->
                        i + 1 == steps.size() || !isFollowUp(steps.get(i + 1).event()))
                .mapToObj(i -> steps.get(i).after());
    }

    private static boolean isFollowUp(MatterEvent event) {
        return event instanceof CallbackArranged
                || event instanceof RectificationOrdered
                || event instanceof ComplaintEscalated
                || event instanceof DeadlineSet;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whoeverCanBeAskedAndIsNotSatisfiedWillBeAsked_R6_6_R9_2_R9_3(long seed) {
        for (MatterState state : settled(seed).filter(MatterState::isOpen).toList()) {
            boolean waits = state.gate().mayBeCalledBack() && !state.gate().satisfied();
            boolean promised = state.gate().calledBack() && !state.gate().satisfied();
            if (waits || promised) {
                assertThat(state.callbacks().arranged()).isPresent();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void customersAreAskedAboutTheDepartmentThatSolvesTheMatterByTheDayThatIsDue_R9_3(long seed) {
        for (MatterState state : settled(seed).toList()) {
            state.callbacks()
                    .arranged()
                    .ifPresent(arranged -> assertThat(arranged.department())
                            .isEqualTo(state.handling().askedAbout()));
            assertThat(state.deadlines().of(Deadline.CALLBACK).map(OpenDeadline::dueOn))
                    .isEqualTo(state.callbacks().arranged().map(arranged -> arranged.dueOn()));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anUnsatisfiedCustomerAlwaysHasADateAndADepartmentWithADeadline_R9_3(long seed) {
        List<MatterEvent> history = course(seed).history();
        for (int i = 0; i < history.size(); i++) {
            if (history.get(i) instanceof CallbackRecorded e && e.satisfied().equals(Optional.of(false))) {
                assertThat(history.get(i + 1)).isInstanceOf(RectificationOrdered.class);
                assertThat(history.get(i + 2)).isInstanceOf(CallbackArranged.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void storedAndReadAgainTheEventsGiveTheStateThatWasDecidedOn(long seed) {
        Course course = course(seed);
        MatterState replayed = MatterState.UNKNOWN;
        for (MatterEvent event : course.history()) {
            replayed = replayed.evolve(JSON.readValue(JSON.writeValueAsBytes(event), event.getClass()));
        }

        assertThat(replayed).isEqualTo(course.end());
        assertThat(JSON.readValue(JSON.writeValueAsBytes(course.end()), MatterState.class))
                .as("as in a snapshot")
                .isEqualTo(course.end());
    }
}
