package io.dossier.standalone.importing;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One of the things that an office brings, each in a file of its own. The order is the order of the reports. */
@SuppressWarnings("ImmutableEnumChecker") // the list and the set cannot be changed either
enum Table {
    UNITS(
            List.of("units", "單元", "单元"),
            Column.UNIT_ID,
            Column.BUILDING,
            Column.FLOOR,
            Column.NUMBER,
            Column.AREA_SQUARE_METRES),
    TENANCIES(
            List.of("tenancies", "租戶", "租户"),
            Column.TENANCY_REF,
            Column.UNIT_ID,
            Column.COMPANY_NAME,
            Column.CONTACT_NAME,
            Column.CONTACT_PHONE,
            Column.LEASE_START,
            Column.LEASE_END,
            Column.MOVED_IN_ON,
            Column.TERMINATED_ON,
            Column.TERMINATION_REASON),
    DOCUMENTS(
            List.of("documents", "資料", "资料"),
            Column.DOCUMENT_REF,
            Column.TENANCY_REF,
            Column.CATEGORY,
            Column.DOCUMENT_CLASS,
            Column.DOCUMENT_DATE,
            Column.TITLE,
            Column.ATTACHMENT_NAME,
            Column.ATTACHMENT_URI,
            Column.ATTACHMENT_SHA256),
    COMPLAINTS(
            List.of("complaints", "投訴登記", "投诉登记"),
            Column.COMPLAINT_REF,
            Column.KIND,
            Column.UNIT_ID,
            Column.PUBLIC_AREA,
            Column.PUBLIC_AREA_BUILDING,
            Column.PUBLIC_AREA_REASON,
            Column.REGISTERED_AT,
            Column.CHANNEL,
            Column.SEVERITY,
            Column.SUBJECT,
            Column.CONTENT,
            Column.COMPLAINANT_NAME,
            Column.COMPLAINANT_PHONE,
            Column.FIRST_RESPONDER,
            Column.TARGET,
            Column.ACCUSED,
            Column.COURSE_OF_EVENTS,
            Column.WITNESS,
            Column.EVIDENCE,
            Column.SIGNATURE,
            Column.INVESTIGATOR,
            Column.INVESTIGATOR_ASSIGNED_AT,
            Column.ON_THE_SPOT_SOLUTION,
            Column.RESOLVED_AT,
            Column.MALICIOUS_REASON,
            Column.FLAGGED_AT,
            Column.SUBSTANTIATED,
            Column.FINDING,
            Column.VERIFIED_AT,
            Column.DEPARTMENT,
            Column.ASSIGNED_AT,
            Column.DUE_ON,
            Column.ANSWER,
            Column.ANSWERED_AT,
            Column.RESULT,
            Column.RESULT_AT,
            Column.SIGNED_OFF_AT,
            Column.MEASURES,
            Column.MEASURES_OWNER,
            Column.MEASURES_DUE_ON,
            Column.REVIEWED_AT,
            Column.MEASURES_REMARK,
            Column.MEASURES_COMPLETED_AT,
            Column.CLOSED_AT,
            Column.REOPEN_REASON,
            Column.REOPENED_AT,
            Column.REOPENED_DEPARTMENT,
            Column.REOPENED_DUE_ON,
            Column.REOPENED_RESULT,
            Column.REOPENED_RESULT_AT,
            Column.REOPENED_SIGNED_OFF_AT,
            Column.REOPENED_CLOSED_AT),
    CALLBACKS(
            List.of("callbacks", "回訪", "回访"),
            Column.CALLBACK_NUMBER,
            Column.COMPLAINT_REF,
            Column.CALLED_AT,
            Column.METHOD,
            Column.REACHED,
            Column.SATISFIED,
            Column.SUGGESTION,
            Column.EXPLANATION,
            Column.NEXT_CALLBACK_ON,
            Column.RECTIFICATION_DEPARTMENT,
            Column.RECTIFICATION_DUE_ON,
            Column.RECTIFICATION_RESULT,
            Column.RECTIFIED_AT,
            Column.RECTIFICATION_SIGNED_OFF_AT,
            Column.CALLBACK_REMARK,
            Column.CALLBACK_REVIEWED_AT);

    private final List<String> fileNames;
    private final Column key;
    private final Set<Column> columns;

    /**
     * @param columns the first is the key
     */
    Table(List<String> fileNames, Column... columns) {
        this.fileNames = fileNames;
        this.key = columns[0];
        this.columns = Collections.unmodifiableSet(EnumSet.copyOf(List.of(columns)));
    }

    /** What the file may be called, without {@code .csv}. */
    List<String> fileNames() {
        return fileNames;
    }

    /** The column with the office's own number of what the row is about; it may stand in one row only. */
    Column key() {
        return key;
    }

    /** The columns that an office fills in, in the order in which messages list them. */
    Set<Column> columns() {
        return columns;
    }
}
