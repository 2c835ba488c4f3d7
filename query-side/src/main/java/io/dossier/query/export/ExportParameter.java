package io.dossier.query.export;

/** What a request may say about the rows that it wants. */
public enum ExportParameter {
    /** Only rows behind this position. */
    AFTER("after"),
    /** Only rows in which an event behind this position changed something. */
    CHANGED_AFTER("changedAfter"),
    /** At most so many rows. */
    LIMIT("limit"),
    /** Only rows of this month of the office's zone; what that means is the export's own. */
    MONTH("month");

    private final String label;

    ExportParameter(String label) {
        this.label = label;
    }

    /** Its name in the address. */
    public String label() {
        return label;
    }
}
