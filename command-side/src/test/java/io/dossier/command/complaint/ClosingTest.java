package io.dossier.command.complaint;

import static io.dossier.command.specification.ComplaintSpecification.matter;
import static io.dossier.command.specification.GivenMatter.COMPLAINT;
import static io.dossier.command.specification.GivenMatter.NOW;
import static io.dossier.command.specification.GivenMatter.answered;
import static io.dossier.command.specification.GivenMatter.arranged;
import static io.dossier.command.specification.GivenMatter.assigned;
import static io.dossier.command.specification.GivenMatter.dissatisfied;
import static io.dossier.command.specification.GivenMatter.escalated;
import static io.dossier.command.specification.GivenMatter.investigated;
import static io.dossier.command.specification.GivenMatter.measuresCompleted;
import static io.dossier.command.specification.GivenMatter.notReached;
import static io.dossier.command.specification.GivenMatter.registered;
import static io.dossier.command.specification.GivenMatter.registeredMisconduct;
import static io.dossier.command.specification.GivenMatter.reported;
import static io.dossier.command.specification.GivenMatter.resolved;
import static io.dossier.command.specification.GivenMatter.reviewed;
import static io.dossier.command.specification.GivenMatter.satisfied;
import static io.dossier.command.specification.GivenMatter.signedOff;
import static io.dossier.command.specification.GivenMatter.theMatter;
import static io.dossier.command.specification.GivenMatter.unfounded;
import static io.dossier.command.specification.GivenMatter.verified;
import static io.dossier.command.specification.Offence.against;
import static io.dossier.command.specification.Specification.rule;

import io.dossier.api.Clause;
import io.dossier.api.Refusal;
import io.dossier.api.complaint.Addressee;
import io.dossier.api.complaint.CloseComplaint;
import io.dossier.api.complaint.ComplaintEvent.ComplaintClosed;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.api.complaint.Severity;
import io.dossier.command.specification.Offence;
import io.dossier.command.specification.OffenceTable;
import io.dossier.command.specification.StepOffences;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("CloseComplaint (R6.2)")
public class ClosingTest implements OffenceTable {
    private static final StepOffences STEP = new StepOffences(
            "closedAt", matter(registered(), investigated(), resolved(), satisfied()), CloseComplaint::new);

    private static CloseComplaint close() {
        return new CloseComplaint(COMPLAINT, Optional.empty());
    }

    private static ComplaintClosed end() {
        return new ComplaintClosed(theMatter(), NOW);
    }

    @Test
    void aMatterWithASignedResultAndASatisfiedCustomerIsClosed_R6_7_R7_11() {
        matter(registered(), verified(), assigned(), answered(), reported(), arranged(), signedOff(), satisfied())
                .when(close())
                .becomes(end());
    }

    @Test
    void whatWasSolvedOnTheSpotIsClosedAfterTheCallback_R6_12_R6_2() {
        matter(registered(), resolved(), satisfied()).when(close()).becomes(end());
    }

    @Test
    void anUnfoundedMatterIsClosedAfterAnswerAndCallback_R6_2_R7_14() {
        matter(registered(), unfounded(), answered(), satisfied()).when(close()).becomes(end());
    }

    @Test
    void aGraveMatterIsClosedAfterItsReview_R6_5() {
        matter(
                        registered(ComplaintKind.COMPLAINT, Severity.SERIOUS),
                        escalated(Addressee.MANAGER),
                        resolved(),
                        reviewed(),
                        measuresCompleted(),
                        satisfied())
                .when(close())
                .becomes(end());
    }

    @Test
    void everythingThatIsMissingIsListedAtOnce_R6_2() {
        matter(registered(ComplaintKind.MISCONDUCT, Severity.SPECIAL))
                .when(close())
                .isRefused(
                        missing("VERIFICATION_MISSING", Clause.R6_4, "REGISTERED"),
                        missing("INVESTIGATOR_MISSING", Clause.R6_14, "REGISTERED"),
                        missing("ANSWER_MISSING", Clause.R7_14, "REGISTERED"),
                        missing("DEPARTMENT_MISSING", Clause.R6_4, "REGISTERED"),
                        missing("RESULT_MISSING", Clause.R6_6, "REGISTERED"),
                        missing("SIGN_OFF_MISSING", Clause.R6_7, "REGISTERED"),
                        missing("REVIEW_MISSING", Clause.R6_5, "REGISTERED"),
                        missing("CALLBACK_MISSING", Clause.R6_2, "REGISTERED"));
    }

    private static Refusal missing(String code, Clause clause, String state) {
        return rule(code, clause, "complaintId", state, "CUSTOMER_SERVICE 客戶服務部", "2026-03-16");
    }

    private static Refusal missingOfADepartment(String code, Clause clause, String state) {
        return rule(code, clause, "complaintId", state, "ENGINEERING 工程部", "2026-03-16");
    }

    @Test
    void aRegisteredMatterLacksAllButWhatOthersNeed_R6_2() {
        matter(registered())
                .when(close())
                .isRefused(
                        missing("VERIFICATION_MISSING", Clause.R6_4, "REGISTERED"),
                        missing("ANSWER_MISSING", Clause.R7_14, "REGISTERED"),
                        missing("DEPARTMENT_MISSING", Clause.R6_4, "REGISTERED"),
                        missing("RESULT_MISSING", Clause.R6_6, "REGISTERED"),
                        missing("SIGN_OFF_MISSING", Clause.R6_7, "REGISTERED"),
                        missing("CALLBACK_MISSING", Clause.R6_2, "REGISTERED"));
    }

    /** No matter comes to lack its verification, its department or its result alone; the rules are tried all the same. */
    @Override
    public List<Offence> offences() {
        return Stream.of(
                        STEP.all(),
                        Stream.of(
                                lacks(
                                        "INVESTIGATOR_MISSING",
                                        Clause.R6_14,
                                        "RESOLVED_ON_THE_SPOT",
                                        registeredMisconduct(),
                                        resolved(),
                                        satisfied()),
                                lacks(
                                        "REVIEW_MISSING",
                                        Clause.R6_5,
                                        "RESOLVED_ON_THE_SPOT",
                                        registered(ComplaintKind.COMPLAINT, Severity.SERIOUS),
                                        resolved(),
                                        satisfied()),
                                lacks(
                                        "MEASURES_MISSING",
                                        Clause.R6_5,
                                        "RESOLVED_ON_THE_SPOT",
                                        registered(ComplaintKind.COMPLAINT, Severity.SERIOUS),
                                        resolved(),
                                        reviewed(),
                                        satisfied()),
                                lacks(
                                        "CALLBACK_MISSING",
                                        Clause.R6_2,
                                        "RESOLVED_ON_THE_SPOT",
                                        registered(),
                                        resolved()),
                                lacks(
                                        "CALLBACK_MISSING",
                                        Clause.R6_2,
                                        "RESOLVED_ON_THE_SPOT",
                                        registered(),
                                        resolved(),
                                        notReached()),
                                lacks(
                                        "ANSWER_MISSING",
                                        Clause.R7_14,
                                        "VERIFIED",
                                        registered(),
                                        unfounded(),
                                        satisfied()),
                                against("the facts are checked")
                                        .given(matter(
                                                registered(),
                                                assigned(),
                                                answered(),
                                                reported(),
                                                signedOff(),
                                                satisfied()))
                                        .when(close())
                                        .isRefused(missingOfADepartment(
                                                "VERIFICATION_MISSING", Clause.R6_4, "REGISTERED")),
                                lacks(
                                        "DEPARTMENT_MISSING",
                                        Clause.R6_4,
                                        "VERIFIED",
                                        registered(),
                                        verified(),
                                        answered(),
                                        reported(),
                                        signedOff(),
                                        satisfied()),
                                against("a department reports what it did")
                                        .given(matter(
                                                registered(),
                                                verified(),
                                                assigned(),
                                                answered(),
                                                signedOff(),
                                                satisfied()))
                                        .when(close())
                                        .isRefused(missingOfADepartment("RESULT_MISSING", Clause.R6_6, "ASSIGNED")),
                                against("a department's head signs what it did")
                                        .given(matter(
                                                registered(),
                                                verified(),
                                                assigned(),
                                                answered(),
                                                reported(),
                                                satisfied()))
                                        .when(close())
                                        .isRefused(missingOfADepartment(
                                                "SIGN_OFF_MISSING", Clause.R6_7, "RESULT_REPORTED")),
                                against("the matter goes on until the customer is satisfied")
                                        .given(matter(
                                                registered(),
                                                verified(),
                                                assigned(),
                                                answered(),
                                                reported(),
                                                signedOff(),
                                                dissatisfied()))
                                        .when(close())
                                        .isRefused(missingOfADepartment(
                                                "SATISFACTION_MISSING", Clause.R7_11, "SIGNED_OFF"))))
                .flatMap(offences -> offences)
                .toList();
    }

    private static Offence lacks(String code, Clause clause, String state, MatterEvent... events) {
        return against("a matter that lacks this is not closed")
                .given(matter(events))
                .when(close())
                .isRefused(missing(code, clause, state));
    }
}
