package io.dossier.standalone.importing;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One of the three things that an office brings, each in a file of its own. The order is the order of the reports. */
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
            Column.ATTACHMENT_SHA256);

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
