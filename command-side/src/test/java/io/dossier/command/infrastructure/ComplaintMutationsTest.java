package io.dossier.command.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.Role;
import io.dossier.command.specification.Given;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
}
