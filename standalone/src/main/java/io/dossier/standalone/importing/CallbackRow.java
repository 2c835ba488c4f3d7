package io.dossier.standalone.importing;

import static java.util.Objects.requireNonNull;

import io.dossier.api.callback.CallbackMethod;
import io.dossier.api.callback.RecordCallback;
import io.dossier.api.callback.Rectification;
import io.dossier.api.callback.ReviewCallback;
import io.dossier.api.complaint.ReportResult;
import io.dossier.api.complaint.SignOffResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A row of the callbacks' file: one callback of a matter, and the rectification that followed from it.
 *
 * @param line where it starts
 * @param complaintRef the office's number of its matter, as it stands in the row
 * @param number which callback of the matter, from 1
 * @param steps what was done, in the order in which it usually happens; the first is the callback
 */
record CallbackRow(long line, String complaintRef, int number, List<MatterStep> steps) {
    /** So many callbacks of one matter an import can take; a file with more of them is no register. */
    static final int MOST = 200;

    /** Understands a row; empty if it has problems, which the fields then know. */
    static Optional<CallbackRow> read(Fields fields) {
        String ref = fields.required(Column.COMPLAINT_REF);
        Integer number = fields.wholeNumber(Column.CALLBACK_NUMBER);
        if (number != null && (number < 1 || number > MOST)) {
            fields.problem("NOT_A_CALLBACK_NUMBER", fields.name(Column.CALLBACK_NUMBER), number, MOST);
        }
        Steps steps = new Steps(Table.CALLBACKS, fields);
        UUID id = OfficeIds.complaint(ref == null ? "" : ref);
        int place = number == null ? 0 : number;
        call(id, place, fields, steps);
        rectify(id, place, fields, steps);
        steps.add(
                "review-callback:" + place,
                Column.CALLBACK_REVIEWED_AT,
                Map.of("remark", Column.CALLBACK_REMARK, "reviewedAt", Column.CALLBACK_REVIEWED_AT),
                at -> new ReviewCallback(id, place, fields.text(Column.CALLBACK_REMARK), Optional.of(at)));
        fields.needs(Column.CALLBACK_REMARK, Column.CALLBACK_REVIEWED_AT);
        return ref == null || !fields.problems().isEmpty()
                ? Optional.empty()
                : Optional.of(new CallbackRow(fields.line(), ref, place, steps.all()));
    }

    UUID complaintId() {
        return OfficeIds.complaint(complaintRef);
    }

    private static void call(UUID id, int number, Fields fields, Steps steps) {
        OfficeMoment called = fields.moment(Column.CALLED_AT);
        CallbackMethod method = fields.word(Column.METHOD, "NOT_A_METHOD", Vocabulary::method);
        Boolean reached = fields.yesOrNo(Column.REACHED);
        Optional<Boolean> satisfied = fields.optionalYesOrNo(Column.SATISFIED);
        Optional<LocalDate> next = fields.optionalDate(Column.NEXT_CALLBACK_ON);
        Optional<LocalDate> mendedBy = fields.optionalDate(Column.RECTIFICATION_DUE_ON);
        fields.needs(Column.RECTIFICATION_DEPARTMENT, Column.RECTIFICATION_DUE_ON);
        fields.needs(Column.RECTIFICATION_DUE_ON, Column.RECTIFICATION_DEPARTMENT);
        if (called == null) {
            return;
        }
        steps.add(
                "record-callback:" + number,
                Column.CALLED_AT,
                called,
                Map.of(
                        "rectification", Column.RECTIFICATION_DEPARTMENT,
                        "rectification.department", Column.RECTIFICATION_DEPARTMENT,
                        "rectification.dueOn", Column.RECTIFICATION_DUE_ON),
                at -> new RecordCallback(
                        id,
                        requireNonNull(method),
                        requireNonNull(reached),
                        satisfied,
                        fields.text(Column.SUGGESTION),
                        fields.text(Column.EXPLANATION),
                        // left to the desk, who was not reached long ago would be tried again today
                        requireNonNull(reached)
                                ? next
                                : next.or(() -> Optional.of(called.day().plusDays(1))),
                        mendedBy.map(day -> new Rectification(
                                Vocabulary.department(fields.text(Column.RECTIFICATION_DEPARTMENT)), day)),
                        Optional.of(at)));
    }

    private static void rectify(UUID id, int number, Fields fields, Steps steps) {
        steps.add(
                "report-rectification:" + number,
                Column.RECTIFICATION_RESULT,
                Column.RECTIFIED_AT,
                Map.of("result", Column.RECTIFICATION_RESULT, "reportedAt", Column.RECTIFIED_AT),
                at -> new ReportResult(id, fields.text(Column.RECTIFICATION_RESULT), Optional.of(at)));
        steps.add(
                "sign-off-rectification:" + number,
                Column.RECTIFICATION_SIGNED_OFF_AT,
                Map.of("signedOffAt", Column.RECTIFICATION_SIGNED_OFF_AT),
                at -> new SignOffResult(id, Optional.of(at)));
    }
}
