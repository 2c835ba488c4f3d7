package io.dossier.command.complaint;

import static io.dossier.command.specification.ComplaintSpecification.matter;
import static io.dossier.command.specification.Given.TODAY;
import static io.dossier.command.specification.Given.day;
import static io.dossier.command.specification.GivenMatter.CLEANING;
import static io.dossier.command.specification.GivenMatter.CLOSED_AT;
import static io.dossier.command.specification.GivenMatter.COMPLAINT;
import static io.dossier.command.specification.GivenMatter.DEPARTMENTS;
import static io.dossier.command.specification.GivenMatter.ENGINEERING;
import static io.dossier.command.specification.GivenMatter.NEXT_CALLBACK;
import static io.dossier.command.specification.GivenMatter.NOW;
import static io.dossier.command.specification.GivenMatter.answered;
import static io.dossier.command.specification.GivenMatter.arranged;
import static io.dossier.command.specification.GivenMatter.assigned;
import static io.dossier.command.specification.GivenMatter.closed;
import static io.dossier.command.specification.GivenMatter.dissatisfied;
import static io.dossier.command.specification.GivenMatter.matterOf;
import static io.dossier.command.specification.GivenMatter.rectification;
import static io.dossier.command.specification.GivenMatter.registered;
import static io.dossier.command.specification.GivenMatter.reopened;
import static io.dossier.command.specification.GivenMatter.reported;
import static io.dossier.command.specification.GivenMatter.resolved;
import static io.dossier.command.specification.GivenMatter.satisfied;
import static io.dossier.command.specification.GivenMatter.signedOff;
import static io.dossier.command.specification.GivenMatter.theMatter;
import static io.dossier.command.specification.GivenMatter.unfounded;
import static io.dossier.command.specification.GivenMatter.verified;
import static io.dossier.command.specification.Offence.against;
import static io.dossier.command.specification.Specification.rule;

import io.dossier.api.Clause;
import io.dossier.api.callback.CallbackEvent.CallbackArranged;
import io.dossier.api.callback.CallbackMethod;
import io.dossier.api.complaint.AssignComplaint;
import io.dossier.api.complaint.ComplaintEvent.DepartmentAssigned;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Departments;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.api.complaint.Severity;
import io.dossier.command.decision.ComplaintPolicy;
import io.dossier.command.decision.ComplaintPolicy.CallbackDays;
import io.dossier.command.decision.Policy;
import io.dossier.command.specification.Offence;
import io.dossier.command.specification.OffenceTable;
import io.dossier.command.specification.StepOffences;
import io.dossier.command.specification.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("AssignComplaint (R6.4)")
public class AssignmentTest implements OffenceTable {
    private static final StepOffences STEP = new StepOffences(
            "assignedAt",
            matter(registered(), verified()),
            (id, at) -> new AssignComplaint(id, ENGINEERING, Optional.empty(), Optional.empty(), at));
    private static final Texts REASON = new Texts(
            "reason",
            Clause.R6_4,
            1000,
            matter(registered(), verified()),
            text -> new AssignComplaint(COMPLAINT, CLEANING, Optional.empty(), Optional.of(text), Optional.empty()));

    private static AssignComplaint assign(String department, String dueOn) {
        return new AssignComplaint(COMPLAINT, department, Optional.of(day(dueOn)), Optional.empty(), Optional.empty());
    }

    private static AssignComplaint reassign(String department, String reason) {
        return new AssignComplaint(COMPLAINT, department, Optional.of(TODAY), Optional.of(reason), Optional.empty());
    }

    private static DepartmentAssigned told(String department, String dueOn, Optional<String> reason) {
        return new DepartmentAssigned(theMatter(), department, day(dueOn), reason, NOW);
    }

    @Test
    void tellsADepartmentTheDayOfToday() {
        matter(registered(), verified())
                .when(assign(ENGINEERING, "2026-03-16"))
                .becomes(told(ENGINEERING, "2026-03-16", Optional.empty()));
    }

    @Test
    void givesThreeDaysWhereNoDayIsGiven_R6_4() {
        matter(registered(), verified())
                .when(new AssignComplaint(COMPLAINT, ENGINEERING, Optional.empty(), Optional.empty(), Optional.empty()))
                .becomes(told(ENGINEERING, "2026-03-19", Optional.empty()));
    }

    @Test
    void passesASuggestionOnToADepartment_R6_13() {
        matter(registered(ComplaintKind.SUGGESTION, Severity.MINOR), verified())
                .when(assign(ENGINEERING, "2026-03-16"))
                .becomes(new DepartmentAssigned(
                        matterOf(ComplaintKind.SUGGESTION), ENGINEERING, day("2026-03-16"), Optional.empty(), NOW));
    }

    @Test
    void countsTheDaysFromWhenTheDepartmentWasTold() {
        matter(registered(), verified())
                .at("2026-03-17T04:00:00Z")
                .when(new AssignComplaint(
                        COMPLAINT, ENGINEERING, Optional.empty(), Optional.empty(), Optional.of(CLOSED_AT)))
                .becomes(new DepartmentAssigned(
                        theMatter(), ENGINEERING, day("2026-03-19"), Optional.empty(), CLOSED_AT));
    }

    @Test
    void takesAMatterFromAnotherDepartmentWithAReason_R6_4() {
        matter(registered(), verified(), assigned())
                .when(reassign(CLEANING, "it is a carpet"))
                .becomes(told(CLEANING, "2026-03-16", Optional.of("it is a carpet")));
    }

    @Test
    void theCustomerIsThenAskedAboutTheOtherDepartmentOnTheDayThatWasPromised_R9_3() {
        matter(
                        registered(),
                        resolved(),
                        dissatisfied(),
                        rectification(),
                        arranged(2, CLEANING, CallbackMethod.VISIT, NEXT_CALLBACK))
                .when(reassign(ENGINEERING, "it is a pipe"))
                .becomes(
                        told(ENGINEERING, "2026-03-16", Optional.of("it is a pipe")),
                        new CallbackArranged(theMatter(), 2, ENGINEERING, CallbackMethod.VISIT, NEXT_CALLBACK, NOW));
    }

    @Test
    void theCustomerIsAskedWhenTheOtherDepartmentHasHadItsTime_R9_3() {
        matter(
                        registered(),
                        resolved(),
                        dissatisfied(),
                        rectification(),
                        arranged(2, CLEANING, CallbackMethod.VISIT, NEXT_CALLBACK))
                .when(new AssignComplaint(
                        COMPLAINT,
                        ENGINEERING,
                        Optional.of(day("2026-03-20")),
                        Optional.of("it is a pipe"),
                        Optional.empty()))
                .becomes(
                        told(ENGINEERING, "2026-03-20", Optional.of("it is a pipe")),
                        new CallbackArranged(
                                theMatter(), 2, ENGINEERING, CallbackMethod.VISIT, day("2026-03-20"), NOW));
    }

    @Test
    void aReopenedMatterThatWasVerifiedIsAssignedAtOnce_R7_11() {
        matter(
                        registered(),
                        verified(),
                        assigned(),
                        answered(),
                        reported(),
                        signedOff(),
                        satisfied(),
                        closed(),
                        reopened())
                .when(assign(CLEANING, "2026-03-17"))
                .becomes(told(CLEANING, "2026-03-17", Optional.empty()));
    }

    @Override
    public List<Offence> offences() {
        return Stream.of(
                        STEP.all(),
                        Stream.of(
                                progress(
                                        "NOT_VERIFIED",
                                        Clause.R6_4,
                                        "the facts are checked first",
                                        "REGISTERED",
                                        registered()),
                                progress(
                                        "NOT_VERIFIED",
                                        Clause.R6_4,
                                        "nobody has checked what was solved on the spot and came up again",
                                        "REOPENED",
                                        registered(),
                                        resolved(),
                                        satisfied(),
                                        closed(),
                                        reopened()),
                                progress(
                                        "COMPLAINT_UNFOUNDED",
                                        Clause.R6_4,
                                        "there is nothing to solve of an unfounded matter",
                                        "VERIFIED",
                                        registered(),
                                        unfounded()),
                                progress(
                                        "ALREADY_RESOLVED",
                                        Clause.R6_12,
                                        "what was solved on the spot is called back next",
                                        "RESOLVED_ON_THE_SPOT",
                                        registered(),
                                        resolved()),
                                against("renewed work is ordered by a callback")
                                        .given(matter(registered(), verified(), assigned(), reported()))
                                        .when(assign(CLEANING, "2026-03-17"))
                                        .isRefused(rule(
                                                "RESULT_ALREADY_REPORTED",
                                                Clause.R6_6,
                                                "complaintId",
                                                "RESULT_REPORTED",
                                                "ENGINEERING 工程部",
                                                "2026-03-16")),
                                against("a matter is taken from a department with a reason")
                                        .given(matter(registered(), verified(), assigned()))
                                        .when(assign(CLEANING, "2026-03-17"))
                                        .isRefused(rule(
                                                "REASSIGNMENT_REASON_MISSING",
                                                Clause.R6_4,
                                                "reason",
                                                "ENGINEERING 工程部")),
                                against("renewed work is taken from a department with a reason")
                                        .given(matter(registered(), resolved(), dissatisfied(), rectification()))
                                        .when(reassign(ENGINEERING, " "))
                                        .isRefused(rule(
                                                "REASSIGNMENT_REASON_MISSING", Clause.R6_4, "reason", "CLEANING 清潔部")),
                                against("the office has such a department")
                                        .given(matter(registered(), verified()))
                                        .when(assign("PLUMBING", "2026-03-17"))
                                        .isRefused(rule(
                                                "DEPARTMENT_UNKNOWN",
                                                Clause.R6_4,
                                                "department",
                                                "PLUMBING",
                                                DEPARTMENTS)),
                                against(
                                                "nothing is due before the day on which that was fixed, also if that is told later")
                                        .given(matter(registered(), verified()).at("2026-03-20T04:00:00Z"))
                                        .when(new AssignComplaint(
                                                COMPLAINT,
                                                ENGINEERING,
                                                Optional.of(day("2026-03-15")),
                                                Optional.empty(),
                                                Optional.of(NOW)))
                                        .isRefused(rule(
                                                "DUE_IN_PAST",
                                                Clause.R6_4,
                                                "dueOn",
                                                "dueOn",
                                                "2026-03-15",
                                                "2026-03-16")),
                                against("nothing is due in the past")
                                        .given(matter(registered(), verified()))
                                        .when(assign(ENGINEERING, "2026-03-15"))
                                        .isRefused(rule(
                                                "DUE_IN_PAST",
                                                Clause.R6_4,
                                                "dueOn",
                                                "dueOn",
                                                "2026-03-15",
                                                "2026-03-16"))),
                        REASON.offencesOfOptional())
                .flatMap(offences -> offences)
                .toList();
    }

    private static Offence progress(String code, Clause clause, String rule, String state, MatterEvent... events) {
        return against(rule)
                .given(matter(events))
                .when(assign(ENGINEERING, "2026-03-17"))
                .isRefused(rule(code, clause, "complaintId", state, "CUSTOMER_SERVICE 客戶服務部", "2026-03-16"));
    }

    @TestFactory
    Stream<DynamicTest> acceptsTextsJustWithinTheLimits() {
        return REASON.justWithin();
    }

    @Test
    void theDepartmentsAreTheOffices() {
        matter(registered(), verified())
                .under(new Policy(
                        30,
                        40,
                        200,
                        1000,
                        20,
                        Policy.DEFAULT.revealFor(),
                        new ComplaintPolicy(
                                new Departments(Map.of("PLUMBING", "水務部")),
                                4000,
                                3,
                                0,
                                5,
                                3,
                                new CallbackDays(0, 1, 1, 2, 3),
                                1,
                                20)))
                .when(new AssignComplaint(COMPLAINT, "PLUMBING", Optional.empty(), Optional.empty(), Optional.empty()))
                .becomes(told("PLUMBING", "2026-03-21", Optional.empty()));
    }
}
