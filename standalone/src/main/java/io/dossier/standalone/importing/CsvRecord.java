package io.dossier.standalone.importing;

import java.util.List;

/**
 * One record of a file, well-formed or not.
 *
 * @param line the number of the line where it starts, from 1
 * @param fields its fields as they stand; of a record that is not well-formed, its first line cut at every separator
 */
record CsvRecord(long line, List<String> fields, Flaw flaw) {
    /** What is wrong with the record as such. */
    enum Flaw {
        NONE,
        /** A quotation mark is missing or stands where none may. */
        QUOTES_UNBALANCED,
        /** It is longer than any record of an office can be. */
        TOO_LONG
    }

    CsvRecord {
        fields = List.copyOf(fields);
    }

    /** Whether nothing stands in it; spreadsheets leave such rows behind a table. */
    boolean blank() {
        return fields.stream().allMatch(String::isBlank);
    }
}
