package io.dossier.query.export;

import java.util.EnumSet;
import java.util.Set;

/** What a request may say about the rows that it wants. */
public enum ExportParameter {
    /** Only rows behind this position. */
    AFTER("after"),
    /** Only rows in which an event behind this position changed something. */
    CHANGED_AFTER("changedAfter"),
    /** At most so many rows. */
    LIMIT("limit"),
    /** Only rows of this month of the office's zone; what that means is the export's own. */
    MONTH("month"),
    /** What was submitted of the month under this number. */
    SUBMISSION("submission"),
    /** Only rows of this unit. */
    UNIT_ID("unitId"),
    /** Only rows of this tenancy. */
    TENANCY_ID("tenancyId"),
    /** Only rows of this matter. */
    COMPLAINT_ID("complaintId"),
    /** Only rows of what this person or system did. */
    ACTOR("actor"),
    /** Only rows that were recorded at or after this time. */
    FROM("from"),
    /** Only rows that were recorded at or before this time. */
    TO("to"),
    /** Only rows up to this position. */
    TO_POSITION("toPosition");

    private final String label;

    ExportParameter(String label) {
        this.label = label;
    }

    /** Those of the history of events, which never change. */
    public static Set<ExportParameter> ofHistory() {
        return EnumSet.of(AFTER, LIMIT, UNIT_ID, TENANCY_ID, COMPLAINT_ID, ACTOR, FROM, TO, TO_POSITION);
    }

    /** Those of tables whose rows go by positions. */
    public static Set<ExportParameter> ofRows() {
        return EnumSet.of(AFTER, CHANGED_AFTER, LIMIT, MONTH, SUBMISSION);
    }

    /** Its name in the address. */
    public String label() {
        return label;
    }
}
