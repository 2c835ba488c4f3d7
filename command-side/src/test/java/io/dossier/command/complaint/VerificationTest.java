package io.dossier.command.complaint;

import static io.dossier.command.specification.ComplaintSpecification.matter;
import static io.dossier.command.specification.Given.day;
import static io.dossier.command.specification.GivenMatter.CALLBACK_DUE;
import static io.dossier.command.specification.GivenMatter.COMPLAINT;
import static io.dossier.command.specification.GivenMatter.CUSTOMER_SERVICE;
import static io.dossier.command.specification.GivenMatter.NOW;
import static io.dossier.command.specification.GivenMatter.REGISTERED_AT;
import static io.dossier.command.specification.GivenMatter.answered;
import static io.dossier.command.specification.GivenMatter.arranged;
import static io.dossier.command.specification.GivenMatter.assigned;
import static io.dossier.command.specification.GivenMatter.closed;
import static io.dossier.command.specification.GivenMatter.escalated;
import static io.dossier.command.specification.GivenMatter.registered;
import static io.dossier.command.specification.GivenMatter.reopened;
import static io.dossier.command.specification.GivenMatter.reported;
import static io.dossier.command.specification.GivenMatter.resolved;
import static io.dossier.command.specification.GivenMatter.reviewed;
import static io.dossier.command.specification.GivenMatter.satisfied;
import static io.dossier.command.specification.GivenMatter.set;
import static io.dossier.command.specification.GivenMatter.signedOff;
import static io.dossier.command.specification.GivenMatter.theMatter;
import static io.dossier.command.specification.GivenMatter.unfounded;
import static io.dossier.command.specification.GivenMatter.verified;
import static io.dossier.command.specification.Offence.against;
import static io.dossier.command.specification.Specification.rule;

import io.dossier.api.Clause;
import io.dossier.api.Role;
import io.dossier.api.callback.CallbackEvent.CallbackArranged;
import io.dossier.api.callback.CallbackMethod;
import io.dossier.api.complaint.Addressee;
import io.dossier.api.complaint.ComplaintEvent.ComplaintEscalated;
import io.dossier.api.complaint.ComplaintEvent.ComplaintVerified;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Deadline;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.api.complaint.Severity;
import io.dossier.api.complaint.VerifyComplaint;
import io.dossier.command.specification.Offence;
import io.dossier.command.specification.OffenceTable;
import io.dossier.command.specification.StepOffences;
import io.dossier.command.specification.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("VerifyComplaint (R6.4)")
public class VerificationTest implements OffenceTable {
    private static final StepOffences STEP = new StepOffences(
            "verifiedAt",
            matter(registered(), answered()),
            (id, at) -> new VerifyComplaint(id, true, Severity.NORMAL, "a drain is blocked", at));
    private static final Texts FINDING =
            new Texts("finding", Clause.R6_4, 1000, matter(registered()), text -> verify(true, Severity.NORMAL, text));

    private static VerifyComplaint verify(boolean substantiated, Severity severity, String finding) {
        return new VerifyComplaint(COMPLAINT, substantiated, severity, finding, Optional.empty());
    }

    private static ComplaintVerified found(boolean substantiated, Severity severity) {
        return new ComplaintVerified(theMatter(), substantiated, severity, "a drain is blocked", NOW);
    }

    private static ComplaintEscalated reportedTo(Addressee addressee) {
        return new ComplaintEscalated(theMatter(), addressee, "a drain is blocked", NOW);
    }

    @Test
    void recordsWhatWasFound() {
        matter(registered())
                .when(verify(true, Severity.MINOR, "a drain is blocked"))
                .becomes(found(true, Severity.MINOR), set(Deadline.RESULT, NOW));
    }

    @Test
    void keepsTheMomentThatWasTold() {
        matter(registered())
                .when(new VerifyComplaint(COMPLAINT, true, Severity.NORMAL, "blocked", Optional.of(REGISTERED_AT)))
                .becomes(
                        new ComplaintVerified(theMatter(), true, Severity.NORMAL, "blocked", REGISTERED_AT),
                        set(Deadline.RESULT, REGISTERED_AT));
    }

    @Test
    void aSeriousMatterIsReportedToTheManager_R6_5() {
        matter(registered())
                .when(verify(true, Severity.SERIOUS, "a drain is blocked"))
                .becomes(
                        found(true, Severity.SERIOUS),
                        reportedTo(Addressee.MANAGER),
                        set(Deadline.REVIEW_MEETING, NOW),
                        set(Deadline.RESULT, NOW));
    }

    @Test
    void aSpecialMatterIsReportedToLeadershipAsWell_R6_4() {
        matter(registered())
                .when(verify(true, Severity.SPECIAL, "a drain is blocked"))
                .becomes(
                        found(true, Severity.SPECIAL),
                        reportedTo(Addressee.MANAGER),
                        reportedTo(Addressee.LEADERSHIP),
                        set(Deadline.REVIEW_MEETING, NOW),
                        set(Deadline.RESULT, NOW));
    }

    @Test
    void nobodyIsToldTwice_R6_5() {
        matter(
                        registered(ComplaintKind.COMPLAINT, Severity.SERIOUS),
                        escalated(Addressee.MANAGER),
                        set(Deadline.REVIEW_MEETING, REGISTERED_AT))
                .when(verify(true, Severity.SPECIAL, "a drain is blocked"))
                .becomes(found(true, Severity.SPECIAL), reportedTo(Addressee.LEADERSHIP), set(Deadline.RESULT, NOW));
    }

    @Test
    void anUnfoundedMatterThatWasAnsweredIsCalledBackNext_R6_2() {
        matter(registered(), answered())
                .when(verify(false, Severity.MINOR, "a drain is blocked"))
                .becomes(
                        found(false, Severity.MINOR),
                        new CallbackArranged(
                                theMatter(), 1, CUSTOMER_SERVICE, CallbackMethod.PHONE, day("2026-03-19"), NOW));
    }

    @Test
    void anUnfoundedMatterIsAnsweredFirst_R7_14() {
        matter(registered())
                .when(verify(false, Severity.MINOR, "a drain is blocked"))
                .becomes(found(false, Severity.MINOR));
    }

    @Test
    void mayBeRepeatedUntilADepartmentIsTold_R6_4() {
        matter(registered(), answered(), unfounded(), arranged(1, CUSTOMER_SERVICE, CallbackMethod.PHONE, CALLBACK_DUE))
                .when(verify(true, Severity.NORMAL, "a drain is blocked"))
                .becomes(found(true, Severity.NORMAL), set(Deadline.RESULT, NOW));
    }

    @Test
    void isDoneAgainForAReopenedMatter_R7_11() {
        matter(registered(), resolved(), satisfied(), closed(), reopened())
                .when(verify(true, Severity.NORMAL, "a drain is blocked"))
                .becomes(found(true, Severity.NORMAL), set(Deadline.RESULT, NOW));
    }

    @Test
    void theManagerMayFindThatAMatterIsNotGraveAfterAll_R6_5() {
        matter(registered(ComplaintKind.COMPLAINT, Severity.SERIOUS), set(Deadline.REVIEW_MEETING, REGISTERED_AT))
                .by("wang.fang", Role.MANAGER)
                .when(verify(true, Severity.NORMAL, "a drain is blocked"))
                .becomes(found(true, Severity.NORMAL), set(Deadline.RESULT, NOW));
    }

    @Override
    public List<Offence> offences() {
        return Stream.of(
                        STEP.all(),
                        Stream.of(
                                against("what was solved on the spot is called back next")
                                        .given(matter(registered(), resolved()))
                                        .when(verify(true, Severity.NORMAL, "found"))
                                        .isRefused(rule(
                                                "ALREADY_RESOLVED",
                                                Clause.R6_12,
                                                "complaintId",
                                                "RESOLVED_ON_THE_SPOT",
                                                "CUSTOMER_SERVICE 客戶服務部",
                                                "2026-03-16")),
                                against("only the manager lifts the duty of a review")
                                        .given(matter(registered(ComplaintKind.COMPLAINT, Severity.SERIOUS))
                                                .by("li.na", Role.SUPERVISOR))
                                        .when(verify(true, Severity.NORMAL, "found"))
                                        .isRefused(
                                                rule("SEVERITY_LOWERED", Clause.R6_5, "severity", "NORMAL", "SERIOUS")),
                                against("what a review decided is carried out")
                                        .given(matter(registered(ComplaintKind.COMPLAINT, Severity.SPECIAL), reviewed())
                                                .by("wang.fang", Role.MANAGER))
                                        .when(verify(true, Severity.MINOR, "found"))
                                        .isRefused(
                                                rule("ALREADY_REVIEWED", Clause.R6_5, "severity", "MINOR", "SPECIAL")),
                                with("ASSIGNED", registered(), verified(), assigned()),
                                with("RESULT_REPORTED", registered(), verified(), assigned(), reported()),
                                with("SIGNED_OFF", registered(), verified(), assigned(), reported(), signedOff())),
                        FINDING.offences())
                .flatMap(offences -> offences)
                .toList();
    }

    private static Offence with(String state, MatterEvent... events) {
        return against("a department relies on what was found: " + state)
                .given(matter(events))
                .when(verify(true, Severity.NORMAL, "found"))
                .isRefused(
                        rule("ALREADY_ASSIGNED", Clause.R6_4, "complaintId", state, "ENGINEERING 工程部", "2026-03-16"));
    }

    @TestFactory
    Stream<DynamicTest> acceptsTextsJustWithinTheLimits() {
        return FINDING.justWithin();
    }
}
