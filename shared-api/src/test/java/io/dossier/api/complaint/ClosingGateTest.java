package io.dossier.api.complaint;

import static io.dossier.api.complaint.History.answered;
import static io.dossier.api.complaint.History.assigned;
import static io.dossier.api.complaint.History.calledBack;
import static io.dossier.api.complaint.History.closed;
import static io.dossier.api.complaint.History.flagged;
import static io.dossier.api.complaint.History.investigator;
import static io.dossier.api.complaint.History.measuresCompleted;
import static io.dossier.api.complaint.History.notReached;
import static io.dossier.api.complaint.History.rectification;
import static io.dossier.api.complaint.History.registered;
import static io.dossier.api.complaint.History.reopened;
import static io.dossier.api.complaint.History.reported;
import static io.dossier.api.complaint.History.resolved;
import static io.dossier.api.complaint.History.reviewed;
import static io.dossier.api.complaint.History.signedOff;
import static io.dossier.api.complaint.History.verified;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClosingGateTest {

    private static ClosingGate after(MatterEvent... events) {
        ClosingGate gate = ClosingGate.NOTHING_DONE;
        for (MatterEvent event : events) {
            gate = gate.after(event);
        }
        return gate;
    }

    private static List<String> missing(MatterEvent... events) {
        return after(events).missing().stream()
                .map(missing -> missing.code() + " " + missing.clause().id())
                .toList();
    }

    @Test
    void ofAMatterThatWasJustRegisteredEverythingIsMissing() {
        assertThat(missing(registered()))
                .containsExactly(
                        "VERIFICATION_MISSING R6.4",
                        "ANSWER_MISSING R7.14",
                        "DEPARTMENT_MISSING R6.4",
                        "RESULT_MISSING R6.6",
                        "SIGN_OFF_MISSING R6.7",
                        "CALLBACK_MISSING R6.2");
    }

    @Test
    void nothingIsMissingWhenTheCustomerIsSatisfiedWithASignedResult() {
        assertThat(missing(registered(), verified(), assigned(), answered(), reported(), signedOff(), calledBack(true)))
                .isEmpty();
        assertThat(missing(registered(), verified(), assigned(), answered(), reported(), calledBack(true), signedOff()))
                .as("the customer may be asked before the result is signed")
                .isEmpty();
    }

    @Test
    void whatIsNotSolvedOnTheSpotHasATargetWhichIsTheDepartmentWhereNobodySaidMore_R6_11() {
        assertThat(missing(registered(), verified(), answered())).contains("DEPARTMENT_MISSING R6.4");
        assertThat(missing(registered(), verified(), answered(), assigned())).doesNotContain("DEPARTMENT_MISSING R6.4");
        assertThat(missing(registered(), resolved())).doesNotContain("DEPARTMENT_MISSING R6.4");
    }

    @Test
    void anUnfoundedMatterThatIsTakenUpAgainIsVerifiedAnew_R6_4_R7_11() {
        assertThat(missing(
                        registered(),
                        verified(false, Severity.NORMAL),
                        answered(),
                        calledBack(true),
                        closed(),
                        reopened()))
                .contains("VERIFICATION_MISSING R6.4");
        assertThat(missing(
                        registered(),
                        verified(),
                        assigned(),
                        answered(),
                        reported(),
                        signedOff(),
                        calledBack(true),
                        closed(),
                        reopened()))
                .doesNotContain("VERIFICATION_MISSING R6.4");
    }

    @Test
    void whatWasSolvedOnTheSpotNeedsACallbackAndNothingElse_R6_2_R6_12() {
        assertThat(missing(registered(), resolved())).containsExactly("CALLBACK_MISSING R6.2");
        assertThat(missing(registered(), resolved(), calledBack(true))).isEmpty();
    }

    @Test
    void anUnfoundedMatterNeedsAnAnswerAndACallbackAndNoDepartment_R6_2_R7_14() {
        assertThat(missing(registered(), verified(false, Severity.NORMAL)))
                .containsExactly("ANSWER_MISSING R7.14", "CALLBACK_MISSING R6.2");
        assertThat(missing(registered(), verified(false, Severity.NORMAL), answered(), calledBack(true)))
                .isEmpty();
    }

    @Test
    void aMaliciousMatterIsStillAnsweredAndCalledBack_R6_8() {
        assertThat(missing(registered(), flagged())).isEqualTo(missing(registered()));
    }

    @Test
    void aGraveMatterNeedsAReviewAndItsMeasures_R6_5() {
        MatterEvent grave = registered(ComplaintKind.COMPLAINT, Severity.SERIOUS);

        assertThat(missing(grave)).contains("REVIEW_MISSING R6.5").doesNotContain("MEASURES_MISSING R6.5");
        assertThat(missing(grave, reviewed())).contains("MEASURES_MISSING R6.5").doesNotContain("REVIEW_MISSING R6.5");
        assertThat(missing(grave, reviewed(), measuresCompleted()))
                .doesNotContain("MEASURES_MISSING R6.5", "REVIEW_MISSING R6.5");
        assertThat(missing(grave, reviewed(), measuresCompleted(), reviewed()))
                .as("a further review has measures of its own")
                .contains("MEASURES_MISSING R6.5");
    }

    @Test
    void howGraveAMatterIsWasSaidLastByItsVerification_R6_4() {
        assertThat(missing(registered(), verified(true, Severity.SPECIAL))).contains("REVIEW_MISSING R6.5");
        assertThat(missing(registered(ComplaintKind.COMPLAINT, Severity.SERIOUS), verified(true, Severity.MINOR)))
                .doesNotContain("REVIEW_MISSING R6.5");
    }

    @Test
    void aReportOfMisconductIsInvestigated_R6_14() {
        MatterEvent report = registered(ComplaintKind.MISCONDUCT, Severity.NORMAL);

        assertThat(missing(report)).contains("INVESTIGATOR_MISSING R6.14");
        assertThat(missing(report, investigator())).doesNotContain("INVESTIGATOR_MISSING R6.14");
        assertThat(missing(registered())).doesNotContain("INVESTIGATOR_MISSING R6.14");
    }

    @Test
    void aCustomerWhoWasNotReachedWasNotCalledBack_R6_2() {
        assertThat(missing(registered(), resolved(), notReached())).containsExactly("CALLBACK_MISSING R6.2");
    }

    @Test
    void anUnsatisfiedCustomerNeedsAnotherResultThatIsSignedAndAskedAbout_R7_11_R9_3() {
        MatterEvent[] unsatisfied = {
            registered(),
            verified(),
            assigned(),
            answered(),
            reported(),
            signedOff(),
            calledBack(false),
            rectification()
        };

        assertThat(missing(unsatisfied))
                .containsExactly("RESULT_MISSING R6.6", "SIGN_OFF_MISSING R6.7", "SATISFACTION_MISSING R7.11");
        assertThat(missing(with(unsatisfied, reported())))
                .as("the result is new, and nobody was asked about it")
                .containsExactly("SIGN_OFF_MISSING R6.7", "CALLBACK_MISSING R6.2");
    }

    @Test
    void afterRectificationADepartmentIsNeededEvenWhereThereWasNone_R9_3() {
        assertThat(missing(registered(), resolved(), calledBack(false), rectification()))
                .containsExactly("RESULT_MISSING R6.6", "SIGN_OFF_MISSING R6.7", "SATISFACTION_MISSING R7.11");
    }

    @Test
    void aReopenedMatterIsSolvedAgain_R7_11() {
        assertThat(missing(
                        registered(),
                        verified(),
                        assigned(),
                        answered(),
                        reported(),
                        signedOff(),
                        calledBack(true),
                        closed(),
                        reopened()))
                .containsExactly(
                        "DEPARTMENT_MISSING R6.4",
                        "RESULT_MISSING R6.6",
                        "SIGN_OFF_MISSING R6.7",
                        "CALLBACK_MISSING R6.2");
        assertThat(missing(registered(), resolved(), calledBack(true), closed(), reopened()))
                .contains("VERIFICATION_MISSING R6.4", "DEPARTMENT_MISSING R6.4");
    }

    @Test
    void customersAreAskedAboutAResultOrAboutTheAnswerToAnUnfoundedMatter_R6_6() {
        assertThat(after(registered()).mayBeCalledBack()).isFalse();
        assertThat(after(registered(), verified(), assigned(), answered()).mayBeCalledBack())
                .isFalse();
        assertThat(after(registered(), verified(), assigned(), reported()).mayBeCalledBack())
                .isTrue();
        assertThat(after(registered(), resolved()).mayBeCalledBack()).isTrue();
        assertThat(after(registered(), verified(false, Severity.NORMAL)).mayBeCalledBack())
                .isFalse();
        assertThat(after(registered(), verified(false, Severity.NORMAL), answered())
                        .mayBeCalledBack())
                .isTrue();
        assertThat(after(registered(), resolved(), calledBack(false), rectification())
                        .mayBeCalledBack())
                .isFalse();
    }

    @Test
    void everythingThatIsEverMissingIsListedOnce() {
        assertThat(ClosingGate.everything()).extracting(Missing::code).doesNotHaveDuplicates();
        assertThat(ClosingGate.everything())
                .containsAll(after(registered(ComplaintKind.MISCONDUCT, Severity.SPECIAL))
                        .missing())
                .hasSize(10);
    }

    private static MatterEvent[] with(MatterEvent[] events, MatterEvent another) {
        return Stream.concat(Arrays.stream(events), Stream.of(another)).toArray(MatterEvent[]::new);
    }
}
