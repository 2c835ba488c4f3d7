package io.dossier.command.complaint;

import static io.dossier.command.specification.ComplaintSpecification.matter;
import static io.dossier.command.specification.Given.day;
import static io.dossier.command.specification.GivenMatter.CLEANING;
import static io.dossier.command.specification.GivenMatter.COMPLAINT;
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
import static io.dossier.command.specification.GivenMatter.verified;
import static io.dossier.command.specification.Offence.against;
import static io.dossier.command.specification.Specification.rule;

import io.dossier.api.Clause;
import io.dossier.api.Role;
import io.dossier.api.callback.CallbackEvent.CallbackArranged;
import io.dossier.api.callback.CallbackMethod;
import io.dossier.api.complaint.ComplaintEvent.ResultReported;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.api.complaint.ReportResult;
import io.dossier.api.complaint.Severity;
import io.dossier.command.specification.Offence;
import io.dossier.command.specification.OffenceTable;
import io.dossier.command.specification.StepOffences;
import io.dossier.command.specification.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("ReportResult (R6.6)")
public class ResultTest implements OffenceTable {
    private static final StepOffences STEP = new StepOffences(
            "reportedAt",
            matter(registered(), verified(), assigned()),
            (id, at) -> new ReportResult(id, "drain cleared", at));
    private static final Texts RESULT =
            new Texts("result", Clause.R6_6, 1000, matter(registered(), verified(), assigned()), ResultTest::report);

    private static ReportResult report(String result) {
        return new ReportResult(COMPLAINT, result, Optional.empty());
    }

    private static ResultReported done(String department) {
        return new ResultReported(theMatter(), department, "drain cleared", NOW);
    }

    @Test
    void recordsTheResultOfTheDepartmentAndArrangesTheCallback_R6_6() {
        matter(registered(), verified(), assigned())
                .when(report("drain cleared"))
                .becomes(
                        done(ENGINEERING),
                        new CallbackArranged(
                                theMatter(), 1, ENGINEERING, CallbackMethod.PHONE, day("2026-03-18"), NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLAINT, MINOR, PHONE, 2026-03-19",
        "HELP, NORMAL, PHONE, 2026-03-18",
        "COMPLAINT, SERIOUS, VISIT, 2026-03-17",
        "SUGGESTION, SPECIAL, VISIT, 2026-03-17",
        "REPAIR, NORMAL, PHONE, 2026-03-16",
        "REPAIR, SERIOUS, VISIT, 2026-03-16"
    })
    void theCallbackIsArrangedByContentAndSeverity_R9_2_R7_13(
            ComplaintKind kind, Severity severity, CallbackMethod method, LocalDate dueOn) {
        matter(registered(kind, severity), verified(true, severity), assigned())
                .when(report("drain cleared"))
                .becomes(
                        new ResultReported(matterOf(kind), ENGINEERING, "drain cleared", NOW),
                        new CallbackArranged(matterOf(kind), 1, ENGINEERING, method, dueOn, NOW));
    }

    @Test
    void theDayThatWasPromisedToAnUnsatisfiedCustomerStands_R9_3() {
        matter(
                        registered(),
                        verified(),
                        assigned(),
                        reported(),
                        dissatisfied(),
                        rectification(),
                        arranged(2, CLEANING, CallbackMethod.PHONE, NEXT_CALLBACK))
                .when(report("drain cleared"))
                .becomes(done(CLEANING));
    }

    @Test
    void aLaterReportTakesThePlaceOfAnEarlierAndTheCustomerIsAskedAboutIt_R6_7() {
        matter(registered(), verified(), assigned(), reported(), satisfied(), signedOff())
                .when(report("drain cleared"))
                .becomes(
                        done(ENGINEERING),
                        new CallbackArranged(
                                theMatter(), 2, ENGINEERING, CallbackMethod.PHONE, day("2026-03-18"), NOW));
    }

    @Test
    void theDepartmentsOwnHeadReports_R6_6() {
        matter(registered(), verified(), assigned())
                .by("wu.gong", Role.DEPARTMENT_HEAD, ENGINEERING)
                .when(report("drain cleared"))
                .isAccepted();
    }

    @Override
    public List<Offence> offences() {
        return Stream.of(
                        STEP.all(),
                        Stream.of(against("a head speaks for their own department")
                                .given(matter(registered(), verified(), assigned())
                                        .by("he.ping", Role.DEPARTMENT_HEAD, CLEANING))
                                .when(report("drain cleared"))
                                .isRefused(rule(
                                        "RESULT_BY_OTHER_DEPARTMENT", Clause.R6_6, "complaintId", "ENGINEERING 工程部"))),
                        Stream.of(
                                nobodyWasTold("VERIFIED", registered(), verified()),
                                nobodyWasTold("RESOLVED_ON_THE_SPOT", registered(), resolved()),
                                nobodyWasTold(
                                        "REOPENED",
                                        registered(),
                                        verified(),
                                        assigned(),
                                        answered(),
                                        reported(),
                                        signedOff(),
                                        satisfied(),
                                        closed(),
                                        reopened())),
                        RESULT.offences())
                .flatMap(offences -> offences)
                .toList();
    }

    private static Offence nobodyWasTold(String state, MatterEvent... events) {
        return against("a department was told to solve the matter: " + state)
                .given(matter(events))
                .when(report("drain cleared"))
                .isRefused(rule(
                        "DEPARTMENT_MISSING",
                        Clause.R6_4,
                        "complaintId",
                        state,
                        "CUSTOMER_SERVICE 客戶服務部",
                        "2026-03-16"));
    }

    @TestFactory
    Stream<DynamicTest> acceptsTextsJustWithinTheLimits() {
        return RESULT.justWithin();
    }
}
