package io.dossier.api.complaint;

import static io.dossier.api.complaint.Deadline.ANSWER;
import static io.dossier.api.complaint.Deadline.CALLBACK;
import static io.dossier.api.complaint.Deadline.RECTIFICATION;
import static io.dossier.api.complaint.Deadline.RESULT;
import static io.dossier.api.complaint.Deadline.REVIEW;
import static io.dossier.api.complaint.Deadline.REVIEW_MEETING;
import static io.dossier.api.complaint.History.ANSWER_DUE;
import static io.dossier.api.complaint.History.CALLBACK_DUE;
import static io.dossier.api.complaint.History.RECTIFICATION_DUE;
import static io.dossier.api.complaint.History.RESULT_DUE;
import static io.dossier.api.complaint.History.REVIEW_DUE;
import static io.dossier.api.complaint.History.answered;
import static io.dossier.api.complaint.History.arranged;
import static io.dossier.api.complaint.History.assigned;
import static io.dossier.api.complaint.History.calledBack;
import static io.dossier.api.complaint.History.closed;
import static io.dossier.api.complaint.History.measuresCompleted;
import static io.dossier.api.complaint.History.missed;
import static io.dossier.api.complaint.History.notReached;
import static io.dossier.api.complaint.History.rectification;
import static io.dossier.api.complaint.History.registered;
import static io.dossier.api.complaint.History.reopened;
import static io.dossier.api.complaint.History.reported;
import static io.dossier.api.complaint.History.resolved;
import static io.dossier.api.complaint.History.reviewed;
import static io.dossier.api.complaint.History.set;
import static io.dossier.api.complaint.History.verified;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenDeadlinesTest {
    private static final OpenDeadline ANSWER_IS_DUE = OpenDeadline.of(ANSWER, ANSWER_DUE, Optional.empty());
    private static final OpenDeadline RESULT_IS_DUE = OpenDeadline.of(RESULT, RESULT_DUE, Optional.of("ENGINEERING"));
    private static final OpenDeadline MENDING_IS_DUE =
            OpenDeadline.of(RECTIFICATION, RECTIFICATION_DUE, Optional.of("CLEANING"));
    private static final OpenDeadline CALLBACK_IS_DUE = OpenDeadline.of(CALLBACK, CALLBACK_DUE, Optional.empty());

    private static OpenDeadlines after(MatterEvent... events) {
        OpenDeadlines open = OpenDeadlines.NONE;
        for (MatterEvent event : events) {
            open = open.after(event);
        }
        return open;
    }

    @Test
    void theAnswerIsDueFromRegistrationUntilItIsGiven_R7_14() {
        assertThat(after(registered()).all()).containsExactly(ANSWER_IS_DUE);
        assertThat(after(registered(), answered()).all()).isEmpty();
        assertThat(after(registered(), resolved()).all()).isEmpty();
    }

    @Test
    void theResultIsDueFromAssignmentUntilItIsReported_R6_4() {
        assertThat(after(registered(), verified(), assigned()).all()).containsExactly(ANSWER_IS_DUE, RESULT_IS_DUE);
        assertThat(after(registered(), assigned(), reported()).all()).containsExactly(ANSWER_IS_DUE);
    }

    @Test
    void anotherDepartmentHasToReportInPlaceOfTheFirst_R6_4() {
        assertThat(after(assigned(), assigned("SECURITY", REVIEW_DUE)).all())
                .containsExactly(OpenDeadline.of(RESULT, REVIEW_DUE, Optional.of("SECURITY")));
    }

    @Test
    void renewedWorkIsDueUntilItsResultIsReported_R9_3() {
        assertThat(after(calledBack(false), rectification(), arranged()).all())
                .containsExactly(MENDING_IS_DUE, CALLBACK_IS_DUE);
        assertThat(after(rectification(), arranged(), reported()).all()).containsExactly(CALLBACK_IS_DUE);
        assertThat(after(assigned(), rectification()).all())
                .as("in place of the first")
                .containsExactly(MENDING_IS_DUE);
    }

    @Test
    void renewedWorkThatIsGivenToAnotherDepartmentIsStillRenewedWork_R9_3() {
        assertThat(after(rectification(), assigned("SECURITY", REVIEW_DUE)).all())
                .containsExactly(OpenDeadline.of(RECTIFICATION, REVIEW_DUE, Optional.of("SECURITY")));
    }

    @Test
    void theMeasuresAreDueFromTheReviewUntilTheyAreCompleted_R6_5() {
        assertThat(after(reviewed()).all()).containsExactly(OpenDeadline.of(REVIEW, REVIEW_DUE, Optional.empty()));
        assertThat(after(reviewed(), measuresCompleted()).all()).isEmpty();
    }

    @Test
    void theReviewIsDueFromTheDayOnWhichTheMatterIsSaidToBeGrave_R6_5() {
        OpenDeadline reviewIsDue = OpenDeadline.of(REVIEW_MEETING, RESULT_DUE, Optional.empty());
        assertThat(after(verified(true, Severity.SERIOUS), set(REVIEW_MEETING, RESULT_DUE))
                        .all())
                .containsExactly(reviewIsDue);
        assertThat(after(set(REVIEW_MEETING, RESULT_DUE), reviewed()).all())
                .as("then its measures are")
                .containsExactly(OpenDeadline.of(REVIEW, REVIEW_DUE, Optional.empty()));
        assertThat(after(set(REVIEW_MEETING, RESULT_DUE), verified(true, Severity.NORMAL))
                        .all())
                .as("the manager finds that it is not grave")
                .isEmpty();
        assertThat(after(set(REVIEW_MEETING, RESULT_DUE), verified(false, Severity.SPECIAL))
                        .all())
                .containsExactly(reviewIsDue);
    }

    @Test
    void aResultIsDueAgainFromTheReopening_R6_4() {
        assertThat(after(set(RESULT, REVIEW_DUE)).all())
                .containsExactly(OpenDeadline.of(RESULT, REVIEW_DUE, Optional.empty()));
        assertThat(after(set(RESULT, REVIEW_DUE), assigned()).all()).containsExactly(RESULT_IS_DUE);
        assertThat(after(set(RESULT, REVIEW_DUE), verified(false, Severity.NORMAL))
                        .all())
                .as("nobody solves what is unfounded")
                .isEmpty();
    }

    @Test
    void theCallbackIsDueUntilItIsMadeReachedOrNot_R9_2() {
        assertThat(after(arranged()).all()).containsExactly(CALLBACK_IS_DUE);
        assertThat(after(arranged(), arranged(REVIEW_DUE)).all())
                .as("arranged anew")
                .containsExactly(OpenDeadline.of(CALLBACK, REVIEW_DUE, Optional.empty()));
        assertThat(after(arranged(), calledBack(true)).all()).isEmpty();
        assertThat(after(arranged(), notReached()).all()).isEmpty();
    }

    @Test
    void nobodyIsAskedAboutAnAnswerThatTurnsOutToBeWrong_R6_4() {
        assertThat(after(verified(false, Severity.NORMAL), arranged(), verified())
                        .all())
                .isEmpty();
        assertThat(after(arranged(), verified(false, Severity.MINOR)).all()).containsExactly(CALLBACK_IS_DUE);
    }

    @Test
    void aMissedDayStaysOpenAndIsMarked_R7_12() {
        assertThat(after(registered(), missed(ANSWER, ANSWER_DUE)).of(ANSWER)).contains(ANSWER_IS_DUE.asMissed());
        assertThat(after(registered(), missed(ANSWER, RESULT_DUE)).of(ANSWER))
                .as("another day")
                .contains(ANSWER_IS_DUE);
        assertThat(after(missed(ANSWER, ANSWER_DUE)).all()).isEmpty();
    }

    @Test
    void aDayIsMissedOnceAlsoIfTheCallbackIsThenAboutAnotherDepartment_R7_12() {
        assertThat(after(arranged(), missed(CALLBACK, CALLBACK_DUE), arranged()).of(CALLBACK))
                .contains(CALLBACK_IS_DUE.asMissed());
        assertThat(after(arranged(), missed(CALLBACK, CALLBACK_DUE), arranged(REVIEW_DUE))
                        .of(CALLBACK))
                .as("another day can be missed anew")
                .contains(OpenDeadline.of(CALLBACK, REVIEW_DUE, Optional.empty()));
    }

    @Test
    void ofAClosedMatterNothingIsDueNorOfAReopenedOne_R7_11() {
        assertThat(after(registered(), arranged(), reviewed(), closed()).all()).isEmpty();
        assertThat(after(registered(), closed(), reopened()).all()).isEmpty();
    }
}
