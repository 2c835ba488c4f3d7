package io.dossier.command.complaint;

import static io.dossier.command.specification.ComplaintSpecification.matter;
import static io.dossier.command.specification.Given.day;
import static io.dossier.command.specification.GivenMatter.ANSWER_DUE;
import static io.dossier.command.specification.GivenMatter.COMPLAINT;
import static io.dossier.command.specification.GivenMatter.ENGINEERING;
import static io.dossier.command.specification.GivenMatter.RESULT_DUE;
import static io.dossier.command.specification.GivenMatter.answered;
import static io.dossier.command.specification.GivenMatter.assigned;
import static io.dossier.command.specification.GivenMatter.missed;
import static io.dossier.command.specification.GivenMatter.registered;
import static io.dossier.command.specification.GivenMatter.theMatter;
import static io.dossier.command.specification.GivenMatter.verified;

import io.dossier.api.complaint.AnswerCustomer;
import io.dossier.api.complaint.AssignComplaint;
import io.dossier.api.complaint.ComplaintEvent.CustomerAnswered;
import io.dossier.api.complaint.ComplaintEvent.DeadlineMissed;
import io.dossier.api.complaint.ComplaintEvent.DepartmentAssigned;
import io.dossier.api.complaint.Deadline;
import io.dossier.command.specification.ComplaintSpecification;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A day that had passed unnoticed before a step (R7.12)")
class PassedDaysTest {
    /** In the office it is the twentieth, the day after the last day for the answer. */
    private static final Instant LATE = Instant.parse("2026-03-19T16:00:00Z");

    private static final Instant LAST_SECOND = Instant.parse("2026-03-19T15:59:59Z");
    private static final String MONTHS_LATER = "2026-08-01T04:00:00Z";

    private static AnswerCustomer answer(Instant at) {
        return new AnswerCustomer(COMPLAINT, "tomorrow", Optional.of(at));
    }

    private static ComplaintSpecification onlyRegistered() {
        return matter(registered()).at(MONTHS_LATER);
    }

    @Test
    void isRecordedAsMissedBeforeTheStepThatCameTooLate_R7_12_R7_14() {
        onlyRegistered()
                .when(answer(LATE))
                .becomes(missed(Deadline.ANSWER, ANSWER_DUE), new CustomerAnswered(theMatter(), "tomorrow", LATE));
    }

    @Test
    void isMissedIfTheWorkIsToldLaterWhateverTimeIsTold_asATimerWouldHaveRecorded_R7_12_R7_14() {
        onlyRegistered()
                .when(answer(LAST_SECOND))
                .becomes(
                        missed(Deadline.ANSWER, ANSWER_DUE),
                        new CustomerAnswered(theMatter(), "tomorrow", LAST_SECOND));
    }

    @Test
    void isNotMissedInTheHistoryThatAnImportTells_ifTheWorkWasDoneInItsLastSecond_R7_14() {
        onlyRegistered()
                .byAnImport()
                .when(answer(LAST_SECOND))
                .becomes(new CustomerAnswered(theMatter(), "tomorrow", LAST_SECOND));
        onlyRegistered()
                .byAnImport()
                .when(answer(LATE))
                .becomes(missed(Deadline.ANSWER, ANSWER_DUE), new CustomerAnswered(theMatter(), "tomorrow", LATE));
    }

    @Test
    void isRecordedOnce_R7_12() {
        matter(registered(), missed(Deadline.ANSWER, ANSWER_DUE))
                .at(MONTHS_LATER)
                .when(answer(LATE))
                .becomes(new CustomerAnswered(theMatter(), "tomorrow", LATE));
    }

    @Test
    void isMissedByWhoHadToKeepItAlsoIfTheStepIsAboutSomethingElse_R6_4_R7_12() {
        matter(registered(), verified(), assigned())
                .at(MONTHS_LATER)
                .when(answer(LAST_SECOND))
                .becomes(
                        missed(Deadline.ANSWER, ANSWER_DUE),
                        new DeadlineMissed(theMatter(), Deadline.RESULT, RESULT_DUE, Optional.of(ENGINEERING)),
                        new CustomerAnswered(theMatter(), "tomorrow", LAST_SECOND));
    }

    @Test
    void mayBeFixedByACommandThatTellsOfTheTimeBefore_R6_4() {
        Instant onTheSeventeenth = Instant.parse("2026-03-17T02:00:00Z");
        matter(registered(), verified(), answered())
                .at(MONTHS_LATER)
                .when(new AssignComplaint(
                        COMPLAINT,
                        ENGINEERING,
                        Optional.of(day("2026-03-17")),
                        Optional.empty(),
                        Optional.of(onTheSeventeenth)))
                .becomes(new DepartmentAssigned(
                        theMatter(), ENGINEERING, day("2026-03-17"), Optional.empty(), onTheSeventeenth));
    }
}
