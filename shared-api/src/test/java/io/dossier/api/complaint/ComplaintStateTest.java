package io.dossier.api.complaint;

import static io.dossier.api.complaint.ComplaintState.ASSIGNED;
import static io.dossier.api.complaint.ComplaintState.CLOSED;
import static io.dossier.api.complaint.ComplaintState.RECTIFYING;
import static io.dossier.api.complaint.ComplaintState.REGISTERED;
import static io.dossier.api.complaint.ComplaintState.REOPENED;
import static io.dossier.api.complaint.ComplaintState.RESOLVED_ON_THE_SPOT;
import static io.dossier.api.complaint.ComplaintState.RESULT_REPORTED;
import static io.dossier.api.complaint.ComplaintState.SIGNED_OFF;
import static io.dossier.api.complaint.ComplaintState.VERIFIED;
import static io.dossier.api.complaint.History.answered;
import static io.dossier.api.complaint.History.arranged;
import static io.dossier.api.complaint.History.assigned;
import static io.dossier.api.complaint.History.callbackReviewed;
import static io.dossier.api.complaint.History.calledBack;
import static io.dossier.api.complaint.History.closed;
import static io.dossier.api.complaint.History.escalated;
import static io.dossier.api.complaint.History.flagged;
import static io.dossier.api.complaint.History.investigator;
import static io.dossier.api.complaint.History.measuresCompleted;
import static io.dossier.api.complaint.History.missed;
import static io.dossier.api.complaint.History.nonCooperation;
import static io.dossier.api.complaint.History.rectification;
import static io.dossier.api.complaint.History.registered;
import static io.dossier.api.complaint.History.reopened;
import static io.dossier.api.complaint.History.reported;
import static io.dossier.api.complaint.History.resolved;
import static io.dossier.api.complaint.History.reviewed;
import static io.dossier.api.complaint.History.signedOff;
import static io.dossier.api.complaint.History.verified;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.complaint.ComplaintState.Transition;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComplaintStateTest {

    private static List<ComplaintState> course(MatterEvent... events) {
        return Arrays.stream(events).map(new Walk()::to).toList();
    }

    /** The states that a matter goes through. */
    private static final class Walk {
        private Optional<ComplaintState> state = Optional.empty();

        ComplaintState to(MatterEvent event) {
            state = ComplaintState.after(state, event);
            return state.orElseThrow();
        }
    }

    @Test
    void anOrdinaryMatterIsVerifiedAssignedReportedSignedOffAndClosed_R6_4_R6_6_R6_7() {
        assertThat(course(registered(), verified(), assigned(), reported(), signedOff(), closed()))
                .containsExactly(REGISTERED, VERIFIED, ASSIGNED, RESULT_REPORTED, SIGNED_OFF, CLOSED);
    }

    @Test
    void whatIsSolvedOnTheSpotNeedsNoDepartment_R6_12() {
        assertThat(course(registered(), resolved(), closed()))
                .containsExactly(REGISTERED, RESOLVED_ON_THE_SPOT, CLOSED);
    }

    @Test
    void anUnsatisfiedCustomerLeadsToRectificationFromWhereverTheyWereAsked_R9_3() {
        assertThat(course(registered(), resolved(), rectification(), reported(), signedOff(), rectification()))
                .containsExactly(REGISTERED, RESOLVED_ON_THE_SPOT, RECTIFYING, RESULT_REPORTED, SIGNED_OFF, RECTIFYING);
        assertThat(course(registered(), verified(), rectification())).endsWith(RECTIFYING);
        assertThat(course(registered(), verified(), assigned(), reported(), rectification()))
                .endsWith(RECTIFYING);
    }

    @Test
    void aSignedResultMayBeReportedAnewAndIsSignedAgain_R6_7() {
        assertThat(course(registered(), verified(), assigned(), reported(), signedOff(), reported(), signedOff()))
                .endsWith(SIGNED_OFF, RESULT_REPORTED, SIGNED_OFF);
    }

    @Test
    void aReopenedMatterGoesOnWithVerificationOrADepartment_R7_11() {
        MatterEvent[] before = {registered(), resolved(), closed(), reopened()};

        assertThat(course(before)).endsWith(CLOSED, REOPENED);
        assertThat(course(
                        Stream.concat(Stream.of(before), Stream.of(verified())).toArray(MatterEvent[]::new)))
                .endsWith(VERIFIED);
        assertThat(course(
                        Stream.concat(Stream.of(before), Stream.of(assigned())).toArray(MatterEvent[]::new)))
                .endsWith(ASSIGNED);
    }

    @ParameterizedTest
    @EnumSource(ComplaintState.class)
    void whatIsOnlyNotedLeavesTheStateAsItIs(ComplaintState state) {
        assertThat(Stream.of(
                        answered(),
                        escalated(),
                        nonCooperation(),
                        investigator(),
                        reviewed(),
                        measuresCompleted(),
                        flagged(),
                        missed(Deadline.ANSWER, History.ANSWER_DUE),
                        arranged(),
                        calledBack(true),
                        callbackReviewed()))
                .allSatisfy(event -> assertThat(state.after(event)).isEqualTo(state));
    }

    @Test
    void onlyAClosedMatterIsNotOpen() {
        assertThat(Arrays.stream(ComplaintState.values()).filter(state -> !state.isOpen()))
                .containsExactly(CLOSED);
    }

    @Test
    void oneEventLeadsFromOneStateToOneOther() {
        assertThat(ComplaintState.transitions().stream()
                        .map(transition -> List.of(transition.from(), transition.event())))
                .doesNotHaveDuplicates();
        assertThat(ComplaintState.transitions())
                .allMatch(transition -> !transition.from().equals(Optional.of(transition.to())));
    }

    @Test
    void everyStateIsReachedAndLeadsToTheEnd() {
        assertThat(reachable(Set.of(REGISTERED), false)).containsExactlyInAnyOrder(ComplaintState.values());
        assertThat(reachable(Set.of(CLOSED), true)).containsExactlyInAnyOrder(ComplaintState.values());
    }

    private static Set<ComplaintState> reachable(Set<ComplaintState> known, boolean backwards) {
        Set<ComplaintState> more = new HashSet<>(known);
        for (Transition transition : ComplaintState.transitions()) {
            transition.from().ifPresent(from -> {
                ComplaintState start = backwards ? transition.to() : from;
                ComplaintState end = backwards ? from : transition.to();
                if (known.contains(start)) {
                    more.add(end);
                }
            });
        }
        return more.equals(known) ? known : reachable(more, backwards);
    }

    @Test
    void nothingHappensToAMatterThatIsNotInTheRegister_R6_3() {
        assertThat(ComplaintState.transitions().stream()
                        .filter(transition -> transition.from().isEmpty())
                        .map(Transition::to)
                        .collect(Collectors.toSet()))
                .containsExactly(REGISTERED);
        assertThat(ComplaintState.after(Optional.empty(), verified())).isEmpty();
    }
}
