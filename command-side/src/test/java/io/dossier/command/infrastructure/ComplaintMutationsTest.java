package io.dossier.command.infrastructure;

import static io.dossier.command.specification.Given.day;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLError;
import io.dossier.api.Role;
import io.dossier.api.callback.CallbackEvent.CallbackArranged;
import io.dossier.api.callback.CallbackEvent.CallbackRecorded;
import io.dossier.api.callback.CallbackEvent.CallbackReviewed;
import io.dossier.api.callback.CallbackMethod;
import io.dossier.api.complaint.Addressee;
import io.dossier.api.complaint.Channel;
import io.dossier.api.complaint.ComplaintEvent.ComplaintClosed;
import io.dossier.api.complaint.ComplaintEvent.ComplaintEscalated;
import io.dossier.api.complaint.ComplaintEvent.ComplaintFlaggedMalicious;
import io.dossier.api.complaint.ComplaintEvent.ComplaintRegistered;
import io.dossier.api.complaint.ComplaintEvent.ComplaintReopened;
import io.dossier.api.complaint.ComplaintEvent.ComplaintResolvedOnTheSpot;
import io.dossier.api.complaint.ComplaintEvent.ComplaintVerified;
import io.dossier.api.complaint.ComplaintEvent.CustomerAnswered;
import io.dossier.api.complaint.ComplaintEvent.DeadlineSet;
import io.dossier.api.complaint.ComplaintEvent.DepartmentAssigned;
import io.dossier.api.complaint.ComplaintEvent.InvestigatorAssigned;
import io.dossier.api.complaint.ComplaintEvent.MeasuresCompleted;
import io.dossier.api.complaint.ComplaintEvent.NonCooperationReported;
import io.dossier.api.complaint.ComplaintEvent.ResultReported;
import io.dossier.api.complaint.ComplaintEvent.ResultSignedOff;
import io.dossier.api.complaint.ComplaintEvent.ReviewRecorded;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Deadline;
import io.dossier.api.complaint.Matter;
import io.dossier.api.complaint.PublicArea;
import io.dossier.api.complaint.Severity;
import io.dossier.api.ledger.CallbackDayEvent;
import io.dossier.api.ledger.CallbackDayEvent.CallbackDayClosed;
import io.dossier.api.ledger.UncalledRepair;
import io.dossier.api.sample.CheckingDepartment;
import io.dossier.api.sample.Quarter;
import io.dossier.api.sample.SampleEvent;
import io.dossier.api.sample.SampleEvent.ExternalCheckRecorded;
import io.dossier.api.sample.SampleEvent.SampleDrawn;
import io.dossier.command.specification.Given;
import io.dossier.command.specification.GivenMatter;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mutations of matters and callbacks as the portal sends them. */
class ComplaintMutationsTest extends PortalMutations {
    private static final UUID COMPLAINT = Given.uuid(50);

    @BeforeEach
    void letTheUnit() {
        letUnit();
    }

    private static Map<String, @Nullable Object> about(Object... fields) {
        Map<String, @Nullable Object> input = new HashMap<>();
        input.put("complaintId", COMPLAINT.toString());
        for (int i = 0; i < fields.length; i += 2) {
            input.put(fields[i].toString(), fields[i + 1]);
        }
        return input;
    }

    private static Map<String, @Nullable Object> leak() {
        return about(
                "kind",
                "COMPLAINT",
                "unitId",
                "A-1203",
                "complainantName",
                "周敏",
                "complainantPhone",
                "+86 21 5555 0201",
                "subject",
                "空調漏水",
                "content",
                "會議室空調連續三天漏水",
                "channel",
                "HOTLINE");
    }

    private List<String> refusals(String mutation, Map<String, @Nullable Object> input) {
        Map<String, Object> answer = answer(Locale.ENGLISH, mutation, input);
        assertThat(answer).containsEntry("accepted", false);
        return ((List<?>) Objects.requireNonNull(answer.get("refusals")))
                .stream()
                        .map(refusal -> (Map<?, ?>) refusal)
                        .map(refusal -> refusal.get("code") + " " + clause(refusal))
                        .toList();
    }

    private static @Nullable Object clause(Map<?, ?> refusal) {
        return refusal.get("clause") instanceof Map<?, ?> clause ? clause.get("id") : "(form)";
    }

    @Test
    void aMatterGoesFromRegistrationToItsEndAsThePortalAlreadySendsIt() {
        actAs("front-desk", Role.FRONT_DESK);
        assertThat(refusals("registerComplaint", with(leak(), "complainantPhone", "")))
                .containsExactly("COMPLAINANT_PHONE_MISSING R6.11");
        assertThat(accepted("registerComplaint", leak())).isEqualTo(COMPLAINT.toString());

        actAs("assistant", Role.ASSISTANT);
        assertThat(refusals("closeComplaint", about())).contains("CALLBACK_MISSING R6.2", "SIGN_OFF_MISSING R6.7");
        accepted("verifyComplaint", about("substantiated", true, "severity", "NORMAL", "finding", "冷凝水管堵塞"));
        accepted("assignComplaint", about("department", "ENGINEERING", "dueOn", "2026-03-18"));
        accepted("answerCustomer", about("answer", "工程部明日上門疏通"));
        logIn("department-head", "ROLE_department-head", "DEPARTMENT_*");
        accepted("reportResult", about("result", "已疏通冷凝水管"));

        actAs("assistant", Role.ASSISTANT);
        assertThat(refusals("recordCallback", about("method", "PHONE", "reached", true, "satisfied", false)))
                .containsExactly(
                        "EXPLANATION_MISSING R9.3", "NEXT_CALLBACK_MISSING R9.3", "RECTIFICATION_MISSING R9.3");
        accepted(
                "recordCallback",
                about(
                        "method",
                        "PHONE",
                        "reached",
                        true,
                        "satisfied",
                        false,
                        "suggestion",
                        "請清理地毯",
                        "explanation",
                        "需要安排地毯清洗",
                        "nextCallbackOn",
                        "2026-03-17",
                        "rectification",
                        Map.of("department", "CLEANING", "dueOn", "2026-03-17")));
        assertThat(refusals("closeComplaint", about()))
                .containsExactly("RESULT_MISSING R6.6", "SIGN_OFF_MISSING R6.7", "SATISFACTION_MISSING R7.11");
        logIn("department-head", "ROLE_department-head", "DEPARTMENT_*");
        accepted("reportResult", about("result", "地毯已清洗"));
        accepted("signOffResult", about());
        actAs("assistant", Role.ASSISTANT);
        accepted("recordCallback", about("method", "VISIT", "reached", true, "satisfied", true));
        accepted("closeComplaint", about());

        assertThat(node.historyOf(COMPLAINT.toString()))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly(
                        "ComplaintRegistered",
                        "ComplaintVerified",
                        "DeadlineSet",
                        "DepartmentAssigned",
                        "CustomerAnswered",
                        "ResultReported",
                        "CallbackArranged",
                        "CallbackRecorded",
                        "RectificationOrdered",
                        "CallbackArranged",
                        "ResultReported",
                        "ResultSignedOff",
                        "CallbackRecorded",
                        "ComplaintClosed");
    }

    private static final String AT = "2026-03-16T11:30:00+08:00";
    private static final Instant THEN = Instant.parse("2026-03-16T03:30:00Z");

    private void registerTheLeak() {
        actAs("zhang.wei", Role.FRONT_DESK);
        accepted("registerComplaint", leak());
        actAs("wang.fang", Role.MANAGER);
    }

    private List<Object> newest(int count) {
        List<Object> history = node.historyOf(COMPLAINT.toString());
        return history.subList(history.size() - count, history.size());
    }

    @Test
    void registerComplaintBindsEveryField() {
        actAs("zhang.wei", Role.FRONT_DESK);
        Map<String, @Nullable Object> report = new HashMap<>(leak());
        report.put("kind", "MISCONDUCT");
        report.put("severity", "MINOR");
        report.put("firstResponder", "li.na");
        report.put("target", "大堂前臺");
        report.put("publicArea", Map.of("building", "乙座", "location", "lobby", "reason", "it happened there"));
        report.put(
                "misconduct",
                Map.of(
                        "accused",
                        "zhao.qiang",
                        "courseOfEvents",
                        "shouted at a customer",
                        "witness",
                        "孫麗",
                        "evidence",
                        "lobby camera",
                        "signature",
                        "周敏"));
        report.put("registeredAt", AT);

        accepted("registerComplaint", report);

        assertThat(node.historyOf(COMPLAINT.toString()))
                .containsExactly(new ComplaintRegistered(
                        GivenMatter.matterOf(ComplaintKind.MISCONDUCT),
                        GivenMatter.COMPLAINANT,
                        "空調漏水",
                        "會議室空調連續三天漏水",
                        Channel.HOTLINE,
                        Severity.MINOR,
                        "li.na",
                        Optional.of("大堂前臺"),
                        Optional.of(new PublicArea(Optional.of("乙座"), "lobby", "it happened there")),
                        Optional.of(GivenMatter.MISCONDUCT),
                        THEN,
                        Given.TODAY));
    }

    @Test
    void aMatterIsOrdinaryAndTheSendersOwnWhereNothingElseIsSaid_R7_11() {
        registerTheLeak();

        assertThat(newest(1))
                .containsExactly(new ComplaintRegistered(
                        GivenMatter.theMatter(),
                        GivenMatter.COMPLAINANT,
                        "空調漏水",
                        "會議室空調連續三天漏水",
                        Channel.HOTLINE,
                        Severity.NORMAL,
                        "zhang.wei",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        GivenMatter.NOW,
                        GivenMatter.ANSWER_DUE));
    }

    @Test
    void aMatterOfAPublicAreaNeedsNoUnit_R6_11() {
        Map<String, @Nullable Object> matter = with(
                with(leak(), "unitId", null),
                "publicArea",
                Map.of("location", "garden", "reason", "a branch may fall"));

        accepted("registerComplaint", matter);

        assertThat(refusals("registerComplaint", with(with(leak(), "unitId", null), "complaintId", null)))
                .containsExactly("UNIT_MISSING R6.11");
    }

    @Test
    void resolveOnTheSpotBindsEveryField() {
        actAs("zhang.wei", Role.FRONT_DESK);
        accepted("registerComplaint", with(leak(), "registeredAt", AT));
        accepted("resolveOnTheSpot", about("resolution", "valve closed", "resolvedAt", AT));

        assertThat(newest(2).getFirst())
                .isEqualTo(new ComplaintResolvedOnTheSpot(GivenMatter.theMatter(), "valve closed", THEN));
    }

    @Test
    void whatTheCoordinatorsSendBindsEveryField() {
        actAs("zhang.wei", Role.FRONT_DESK);
        accepted("registerComplaint", with(leak(), "registeredAt", AT));
        actAs("wang.fang", Role.MANAGER);

        accepted(
                "verifyComplaint",
                about("substantiated", true, "severity", "SERIOUS", "finding", "blocked", "verifiedAt", AT));
        accepted("escalateComplaint", about("addressee", "LEADERSHIP", "reason", "the press asks", "escalatedAt", AT));
        accepted("assignComplaint", about("department", "ENGINEERING", "dueOn", "2026-03-18", "assignedAt", AT));
        accepted("assignComplaint", about("department", "CLEANING", "reason", "a carpet", "assignedAt", AT));
        accepted("answerCustomer", about("answer", "tomorrow", "answeredAt", AT));
        accepted(
                "reportNonCooperation",
                about("department", "CLEANING", "description", "nobody answers", "reportedAt", AT));
        accepted("recordReview", about("measures", "checks", "owner", "吳工", "dueOn", "2026-03-31", "reviewedAt", AT));
        accepted("completeMeasures", about("remark", "planned", "completedAt", AT));
        accepted("flagMalicious", about("reason", "made up", "flaggedAt", AT));

        Matter matter = GivenMatter.theMatter();
        assertThat(newest(12))
                .containsExactly(
                        new ComplaintVerified(matter, true, Severity.SERIOUS, "blocked", THEN),
                        new ComplaintEscalated(matter, Addressee.MANAGER, "blocked", THEN),
                        new DeadlineSet(matter, Deadline.REVIEW_MEETING, day("2026-03-19"), THEN),
                        new DeadlineSet(matter, Deadline.RESULT, day("2026-03-19"), THEN),
                        new ComplaintEscalated(matter, Addressee.LEADERSHIP, "the press asks", THEN),
                        new DepartmentAssigned(matter, "ENGINEERING", day("2026-03-18"), Optional.empty(), THEN),
                        new DepartmentAssigned(matter, "CLEANING", day("2026-03-19"), Optional.of("a carpet"), THEN),
                        new CustomerAnswered(matter, "tomorrow", THEN),
                        new NonCooperationReported(matter, "CLEANING", "nobody answers", THEN),
                        new ReviewRecorded(matter, "checks", "吳工", day("2026-03-31"), THEN),
                        new MeasuresCompleted(matter, "planned", THEN),
                        new ComplaintFlaggedMalicious(matter, "made up", THEN));
    }

    @Test
    void whatFollowsAResultBindsEveryField() {
        actAs("zhang.wei", Role.FRONT_DESK);
        accepted("registerComplaint", with(leak(), "registeredAt", AT));
        actAs("wang.fang", Role.MANAGER);
        accepted(
                "verifyComplaint",
                about("substantiated", true, "severity", "NORMAL", "finding", "x", "verifiedAt", AT));
        accepted("assignComplaint", about("department", "ENGINEERING", "assignedAt", AT));
        accepted("answerCustomer", about("answer", "tomorrow", "answeredAt", AT));
        accepted("reportResult", about("result", "cleared", "reportedAt", AT));
        accepted("arrangeCallback", about("method", "VISIT", "dueOn", "2026-03-17", "arrangedAt", AT));
        logIn("wu.gong", "ROLE_department-head", "DEPARTMENT_ENGINEERING");
        accepted("signOffResult", about("signedOffAt", AT));
        actAs("zhang.wei", Role.FRONT_DESK);
        accepted(
                "recordCallback",
                about(
                        "method",
                        "PHONE",
                        "reached",
                        true,
                        "satisfied",
                        true,
                        "suggestion",
                        "plants",
                        "explanation",
                        "thanks",
                        "calledAt",
                        AT));
        actAs("wang.fang", Role.MANAGER);
        accepted("reviewCallback", about("number", 1, "remark", "read", "reviewedAt", AT));
        accepted("closeComplaint", about("closedAt", AT));
        accepted("reopenComplaint", about("reason", "leaks again", "reopenedAt", AT));

        Matter matter = GivenMatter.theMatter();
        assertThat(newest(9))
                .containsExactly(
                        new ResultReported(matter, "ENGINEERING", "cleared", THEN),
                        new CallbackArranged(matter, 1, "ENGINEERING", CallbackMethod.PHONE, day("2026-03-18"), THEN),
                        new CallbackArranged(matter, 1, "ENGINEERING", CallbackMethod.VISIT, day("2026-03-17"), THEN),
                        new ResultSignedOff(matter, "ENGINEERING", THEN),
                        new CallbackRecorded(
                                matter,
                                1,
                                "ENGINEERING",
                                CallbackMethod.PHONE,
                                day("2026-03-17"),
                                true,
                                Optional.of(true),
                                "plants",
                                "thanks",
                                Optional.empty(),
                                THEN),
                        new CallbackReviewed(matter, 1, "read", THEN),
                        new ComplaintClosed(matter, THEN),
                        new ComplaintReopened(matter, "leaks again", THEN),
                        new DeadlineSet(matter, Deadline.RESULT, day("2026-03-19"), THEN));
    }

    @Test
    void assignInvestigatorBindsEveryField() {
        Map<String, @Nullable Object> report = new HashMap<>(leak());
        report.put("kind", "MISCONDUCT");
        report.put(
                "misconduct",
                Map.of(
                        "accused",
                        "zhao.qiang",
                        "courseOfEvents",
                        "x",
                        "witness",
                        "x",
                        "evidence",
                        "x",
                        "signature",
                        "x"));
        report.put("registeredAt", AT);
        actAs("zhang.wei", Role.FRONT_DESK);
        accepted("registerComplaint", report);
        actAs("director", Role.DIRECTOR);

        accepted("assignInvestigator", about("investigator", "chen.jie", "assignedAt", AT));

        assertThat(newest(1))
                .containsExactly(
                        new InvestigatorAssigned(GivenMatter.matterOf(ComplaintKind.MISCONDUCT), "chen.jie", THEN));
    }

    @Test
    void theHeadOfAnotherDepartmentIsToldWhoseTheResultIs_R6_7() {
        registerTheLeak();
        accepted("verifyComplaint", about("substantiated", true, "severity", "NORMAL", "finding", "blocked"));
        accepted("assignComplaint", about("department", "ENGINEERING"));
        accepted("reportResult", about("result", "cleared"));

        logIn("he.ping", "ROLE_department-head", "DEPARTMENT_CLEANING", "DEPARTMENT_SECURITY", "unrelated");
        assertThat(refusals("signOffResult", about())).containsExactly("SIGN_OFF_BY_OTHER_DEPARTMENT R6.7");
        logIn("he.ping", "ROLE_department-head", "DEPARTMENT_CLEANING", "DEPARTMENT_ENGINEERING");
        accepted("signOffResult", about());
    }

    @Test
    void nobodyActsAsTheSystem() {
        registerTheLeak();
        logIn("intruder", "ROLE_system", "ROLE_auditor");

        assertThat(error(Locale.ENGLISH, "answerCustomer", about("answer", "x")).getExtensions())
                .containsEntry("code", "NOT_PERMITTED");
        assertThat(error(Locale.ENGLISH, "answerCustomer", about("answer", "x")).getMessage())
                .startsWith("The role auditor may not send AnswerCustomer");
    }

    @ParameterizedTest
    @CsvSource({
        "registerComplaint, complaintId, 17, UUID_MALFORMED",
        "registerComplaint, unitId, 'A 1203', UNIT_ID_MALFORMED",
        "registerComplaint, registeredAt, 1899-12-31T00:00:00Z, DATE_OUT_OF_RANGE",
        "registerComplaint, registeredAt, 9999-12-31T00:00:00Z, DATE_OUT_OF_RANGE",
        "answerCustomer, complaintId, '', UUID_MALFORMED",
        "answerCustomer, answeredAt, 2201-01-01T00:00:00Z, DATE_OUT_OF_RANGE",
        "assignComplaint, dueOn, 2201-01-01, DATE_OUT_OF_RANGE",
        "assignComplaint, commandId, 'two words', COMMAND_ID_MALFORMED"
    })
    void whatCannotBeUnderstoodIsAnErrorWithCodeAndField(String mutation, String field, String value, String code) {
        Map<String, Map<String, @Nullable Object>> good = Map.of(
                "registerComplaint", leak(),
                "answerCustomer", about("answer", "x"),
                "assignComplaint", about("department", "ENGINEERING"));

        GraphQLError error =
                error(Locale.ENGLISH, mutation, with(Objects.requireNonNull(good.get(mutation)), field, value));

        assertThat(error.getExtensions()).containsEntry("code", code).containsEntry("field", field);
        assertThat(node.historyOf(COMPLAINT.toString())).isEmpty();
    }

    @Test
    void aDateWithinARectificationIsToldByItsPath() {
        assertThat(error(
                                Locale.ENGLISH,
                                "recordCallback",
                                about(
                                        "method",
                                        "PHONE",
                                        "reached",
                                        true,
                                        "rectification",
                                        Map.of("department", "CLEANING", "dueOn", "1800-01-01")))
                        .getExtensions())
                .containsEntry("code", "DATE_OUT_OF_RANGE")
                .containsEntry("field", "rectification.dueOn");
    }

    @Test
    void closeCallbackDayBindsEveryField_R7_13() {
        actAs("zhang.wei", Role.FRONT_DESK);
        accepted("registerComplaint", with(leak(), "kind", "REPAIR"));
        accepted("resolveOnTheSpot", about("resolution", "已疏通"));
        Map<String, @Nullable Object> close = new HashMap<>(Map.of("date", "2026-03-16", "commandId", "close-1"));
        assertThat(error(Locale.ENGLISH, "closeCallbackDay", close).getExtensions())
                .containsEntry("code", "NOT_PERMITTED");

        actAs("li.na", Role.ASSISTANT);
        assertThat(refusals("closeCallbackDay", close)).containsExactly("CALLBACK_DAY_UNCALLED R7.13");
        assertThat(error(
                                Locale.ENGLISH,
                                "closeCallbackDay",
                                with(close, "reasons", List.of(Map.of("complaintId", "17", "reason", "abroad"))))
                        .getExtensions())
                .containsEntry("code", "UUID_MALFORMED")
                .containsEntry("field", "reasons.complaintId");
        Map<String, @Nullable Object> explained =
                with(close, "reasons", List.of(Map.of("complaintId", COMPLAINT.toString(), "reason", "abroad")));
        assertThat(accepted("closeCallbackDay", explained)).isEqualTo("2026-03-16");
        assertThat(accepted("closeCallbackDay", explained)).isEqualTo("2026-03-16");

        assertThat(node.historyOf(CallbackDayEvent.streamOf(Given.TODAY)))
                .singleElement()
                .satisfies(event -> assertThat(((CallbackDayClosed) event).uncalled())
                        .extracting(UncalledRepair::complaintId, UncalledRepair::reason)
                        .containsExactly(org.assertj.core.groups.Tuple.tuple(COMPLAINT, "abroad")));
    }

    @Test
    void theMutationsOfSamplesBindEveryField_R7_15_R7_16_R7_17() {
        actAs("zhang.wei", Role.FRONT_DESK);
        accepted("registerComplaint", with(with(leak(), "kind", "REPAIR"), "registeredAt", "2026-03-05T01:00:00Z"));
        Map<String, @Nullable Object> draw = new HashMap<>(Map.of("quarter", "2025-Q4", "seed", "spring"));
        actAs("director", Role.DIRECTOR);
        assertThat(refusals("drawSample", with(draw, "quarter", "2026-Q1"))).containsExactly("QUARTER_NOT_OVER R7.15");
        assertThat(error(Locale.ENGLISH, "drawSample", with(draw, "quarter", "2026"))
                        .getExtensions())
                .containsEntry("code", "QUARTER_MALFORMED")
                .containsEntry("field", "quarter");
        assertThat(accepted("drawSample", draw)).isEqualTo("2025-Q4");
        Map<String, @Nullable Object> finding = new HashMap<>(Map.of(
                "quarter",
                "2025-Q4",
                "complaintId",
                COMPLAINT.toString(),
                "topic",
                "SECURITY",
                "reached",
                true,
                "problemFound",
                true));
        assertThat(refusals("recordFinding", finding))
                .containsExactly(
                        "COMPLAINT_NOT_SAMPLED R7.15",
                        "FINDING_OPINION_MISSING R7.16",
                        "FINDING_HANDLING_MISSING R7.16",
                        "FINDING_RESULT_MISSING R7.16");
        assertThat(refusals("recordFinding", with(with(with(finding, "opinion", "x"), "handling", "x"), "result", "x")))
                .containsExactly("COMPLAINT_NOT_SAMPLED R7.15");
        logIn("wu.gong", "ROLE_department-head", "DEPARTMENT_QUALITY");
        Map<String, @Nullable Object> check = new HashMap<>(
                Map.of("quarter", "2025-Q4", "by", "QUALITY", "result", "complete", "remarks", "well kept"));
        accepted("recordExternalCheck", with(check, "checkedAt", AT));

        assertThat(node.historyOf(SampleEvent.streamOf(new Quarter("2025-Q4"))))
                .satisfiesExactly(
                        drawn -> assertThat(((SampleDrawn) drawn).seed()).isEqualTo("spring"),
                        checked -> assertThat(checked)
                                .isEqualTo(new ExternalCheckRecorded(
                                        new Quarter("2025-Q4"),
                                        CheckingDepartment.QUALITY,
                                        "complete",
                                        "well kept",
                                        THEN)));
    }

    @Test
    void anIdThatIsNotGivenFollowsFromTheCommandId() {
        actAs("zhang.wei", Role.FRONT_DESK);
        Map<String, @Nullable Object> matter = with(with(leak(), "complaintId", null), "commandId", "portal-9");

        String first = accepted("registerComplaint", matter);

        assertThat(accepted("registerComplaint", matter)).isEqualTo(first);
        assertThat(node.historyOf(first)).hasSize(1);
    }
}
