package io.dossier.standalone.importing;

import static java.util.Objects.requireNonNull;

import io.dossier.api.complaint.AnswerCustomer;
import io.dossier.api.complaint.AssignComplaint;
import io.dossier.api.complaint.AssignInvestigator;
import io.dossier.api.complaint.Channel;
import io.dossier.api.complaint.CloseComplaint;
import io.dossier.api.complaint.Complainant;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.CompleteMeasures;
import io.dossier.api.complaint.FlagMalicious;
import io.dossier.api.complaint.Misconduct;
import io.dossier.api.complaint.PublicArea;
import io.dossier.api.complaint.RecordReview;
import io.dossier.api.complaint.RegisterComplaint;
import io.dossier.api.complaint.ReopenComplaint;
import io.dossier.api.complaint.ReportResult;
import io.dossier.api.complaint.ResolveOnTheSpot;
import io.dossier.api.complaint.Severity;
import io.dossier.api.complaint.SignOffResult;
import io.dossier.api.complaint.VerifyComplaint;
import io.dossier.api.unit.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A row of the register: one matter, and what was done about it but for its callbacks.
 *
 * @param line where it starts
 * @param ref the office's number of it, as it stands in the row
 * @param steps what was done, in the order in which it usually happens; the first is the registration
 */
record ComplaintRow(long line, String ref, List<MatterStep> steps) {
    private static final String NOTHING = "";

    /** Understands a row; empty if it has problems, which the fields then know. */
    static Optional<ComplaintRow> read(Fields fields) {
        String ref = fields.required(Column.COMPLAINT_REF);
        UUID id = OfficeIds.complaint(ref == null ? NOTHING : ref);
        Steps steps = new Steps(Table.COMPLAINTS, fields);
        register(id, fields, steps);
        judge(id, fields, steps);
        solve(id, fields, steps);
        review(id, fields, steps);
        close(id, fields, steps);
        return ref == null || !fields.problems().isEmpty()
                ? Optional.empty()
                : Optional.of(new ComplaintRow(fields.line(), ref, steps.all()));
    }

    UUID complaintId() {
        return OfficeIds.complaint(ref);
    }

    private static void register(UUID id, Fields fields, Steps steps) {
        ComplaintKind kind = fields.word(Column.KIND, "NOT_A_KIND", Vocabulary::kind);
        Channel channel = fields.word(Column.CHANNEL, "NOT_A_CHANNEL", Vocabulary::channel);
        Severity severity = fields.word(Column.SEVERITY, "NOT_A_SEVERITY", Vocabulary::severity);
        Optional<UnitId> unitId = fields.optionalUnitId();
        OfficeMoment registered = fields.moment(Column.REGISTERED_AT);
        Optional<String> solution = fields.optional(Column.ON_THE_SPOT_SOLUTION);
        fields.needs(Column.RESOLVED_AT, Column.ON_THE_SPOT_SOLUTION);
        Optional<OfficeMoment> resolved = fields.optionalMoment(Column.RESOLVED_AT);
        if (registered == null) {
            return;
        }
        steps.add(
                "register-complaint",
                Column.COMPLAINT_REF,
                registered,
                Map.of("misconduct", Column.COURSE_OF_EVENTS, "misconduct.accused", Column.ACCUSED),
                at -> new RegisterComplaint(
                        id,
                        requireNonNull(kind),
                        unitId,
                        publicArea(fields),
                        // who brought it may be unknown: whether that may be is the desk's to say
                        new Complainant(fields.text(Column.COMPLAINANT_NAME), fields.text(Column.COMPLAINANT_PHONE)),
                        fields.text(Column.SUBJECT),
                        fields.text(Column.CONTENT),
                        requireNonNull(channel),
                        requireNonNull(severity),
                        fields.optional(Column.FIRST_RESPONDER),
                        fields.optional(Column.TARGET),
                        misconduct(fields),
                        Optional.of(at)));
        solution.ifPresent(done -> steps.add(
                "resolve-on-the-spot",
                Column.ON_THE_SPOT_SOLUTION,
                resolved.orElse(registered),
                Map.of("resolution", Column.ON_THE_SPOT_SOLUTION),
                at -> new ResolveOnTheSpot(id, done, Optional.of(at))));
    }

    private static Optional<PublicArea> publicArea(Fields fields) {
        return anyOf(fields, Column.PUBLIC_AREA, Column.PUBLIC_AREA_BUILDING, Column.PUBLIC_AREA_REASON)
                ? Optional.of(new PublicArea(
                        fields.optional(Column.PUBLIC_AREA_BUILDING),
                        fields.text(Column.PUBLIC_AREA),
                        fields.text(Column.PUBLIC_AREA_REASON)))
                : Optional.empty();
    }

    private static Optional<Misconduct> misconduct(Fields fields) {
        return anyOf(fields, Column.ACCUSED, Column.COURSE_OF_EVENTS, Column.WITNESS, Column.EVIDENCE, Column.SIGNATURE)
                ? Optional.of(new Misconduct(
                        fields.text(Column.ACCUSED),
                        fields.text(Column.COURSE_OF_EVENTS),
                        fields.text(Column.WITNESS),
                        fields.text(Column.EVIDENCE),
                        fields.text(Column.SIGNATURE)))
                : Optional.empty();
    }

    private static boolean anyOf(Fields fields, Column... columns) {
        return Stream.of(columns).anyMatch(column -> !fields.text(column).isEmpty());
    }

    private static void judge(UUID id, Fields fields, Steps steps) {
        steps.add(
                "assign-investigator",
                Column.INVESTIGATOR,
                Column.INVESTIGATOR_ASSIGNED_AT,
                Map.of("assignedAt", Column.INVESTIGATOR_ASSIGNED_AT),
                at -> new AssignInvestigator(id, fields.text(Column.INVESTIGATOR), Optional.of(at)));
        Optional<Boolean> substantiated = fields.optionalYesOrNo(Column.SUBSTANTIATED);
        Optional<Severity> severity = Vocabulary.severity(fields.text(Column.SEVERITY));
        steps.add(
                "verify-complaint",
                Column.SUBSTANTIATED,
                Column.VERIFIED_AT,
                Map.of(),
                at -> new VerifyComplaint(
                        id,
                        substantiated.orElseThrow(),
                        severity.orElseThrow(),
                        fields.text(Column.FINDING),
                        Optional.of(at)));
        steps.add(
                "flag-malicious",
                Column.MALICIOUS_REASON,
                Column.FLAGGED_AT,
                Map.of("reason", Column.MALICIOUS_REASON),
                at -> new FlagMalicious(id, fields.text(Column.MALICIOUS_REASON), Optional.of(at)));
    }

    private static void solve(UUID id, Fields fields, Steps steps) {
        Optional<LocalDate> dueOn = fields.optionalDate(Column.DUE_ON);
        steps.add(
                "assign-complaint",
                Column.DEPARTMENT,
                Column.ASSIGNED_AT,
                Map.of(),
                at -> new AssignComplaint(
                        id,
                        Vocabulary.department(fields.text(Column.DEPARTMENT)),
                        dueOn,
                        Optional.empty(),
                        Optional.of(at)));
        steps.add(
                "answer-customer",
                Column.ANSWER,
                Column.ANSWERED_AT,
                Map.of(),
                at -> new AnswerCustomer(id, fields.text(Column.ANSWER), Optional.of(at)));
        steps.add(
                "report-result",
                Column.RESULT,
                Column.RESULT_AT,
                Map.of("reportedAt", Column.RESULT_AT),
                at -> new ReportResult(id, fields.text(Column.RESULT), Optional.of(at)));
        steps.add("sign-off-result", Column.SIGNED_OFF_AT, Map.of(), at -> new SignOffResult(id, Optional.of(at)));
    }

    private static void review(UUID id, Fields fields, Steps steps) {
        fields.needs(Column.MEASURES, Column.MEASURES_DUE_ON);
        Optional<LocalDate> dueOn = fields.optionalDate(Column.MEASURES_DUE_ON);
        steps.add(
                "record-review",
                Column.MEASURES,
                Column.REVIEWED_AT,
                Map.of("owner", Column.MEASURES_OWNER, "dueOn", Column.MEASURES_DUE_ON),
                at -> new RecordReview(
                        id,
                        fields.text(Column.MEASURES),
                        fields.text(Column.MEASURES_OWNER),
                        dueOn.orElseThrow(),
                        Optional.of(at)));
        steps.add(
                "complete-measures",
                Column.MEASURES_REMARK,
                Column.MEASURES_COMPLETED_AT,
                Map.of("remark", Column.MEASURES_REMARK, "completedAt", Column.MEASURES_COMPLETED_AT),
                at -> new CompleteMeasures(id, fields.text(Column.MEASURES_REMARK), Optional.of(at)));
    }

    private static void close(UUID id, Fields fields, Steps steps) {
        steps.add("close-complaint", Column.CLOSED_AT, Map.of(), at -> new CloseComplaint(id, Optional.of(at)));
        steps.add(
                "reopen-complaint",
                Column.REOPEN_REASON,
                Column.REOPENED_AT,
                Map.of("reason", Column.REOPEN_REASON),
                at -> new ReopenComplaint(id, fields.text(Column.REOPEN_REASON), Optional.of(at)));
        fields.needs(Column.REOPENED_DEPARTMENT, Column.REOPENED_AT);
        Optional<LocalDate> dueOn = fields.optionalDate(Column.REOPENED_DUE_ON);
        if (!fields.text(Column.REOPENED_DEPARTMENT).isEmpty()) {
            steps.add(
                    "assign-reopened-complaint",
                    Column.REOPENED_AT,
                    Map.of("department", Column.REOPENED_DEPARTMENT, "dueOn", Column.REOPENED_DUE_ON),
                    at -> new AssignComplaint(
                            id,
                            Vocabulary.department(fields.text(Column.REOPENED_DEPARTMENT)),
                            dueOn,
                            Optional.empty(),
                            Optional.of(at)));
        }
        steps.add(
                "report-result-after-reopening",
                Column.REOPENED_RESULT,
                Column.REOPENED_RESULT_AT,
                Map.of("result", Column.REOPENED_RESULT, "reportedAt", Column.REOPENED_RESULT_AT),
                at -> new ReportResult(id, fields.text(Column.REOPENED_RESULT), Optional.of(at)));
        steps.add(
                "sign-off-result-after-reopening",
                Column.REOPENED_SIGNED_OFF_AT,
                Map.of("signedOffAt", Column.REOPENED_SIGNED_OFF_AT),
                at -> new SignOffResult(id, Optional.of(at)));
        steps.add(
                "close-complaint-after-reopening",
                Column.REOPENED_CLOSED_AT,
                Map.of("closedAt", Column.REOPENED_CLOSED_AT),
                at -> new CloseComplaint(id, Optional.of(at)));
    }
}
