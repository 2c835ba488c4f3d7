package io.dossier.query.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as CSV. */
final class CsvRows<R> implements RowWriter<R> {

    /** With one of these at its begin, a spreadsheet takes a text for a formula and may run it. */
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private static final char TAKE_IT_AS_TEXT = '\'';

    private final List<ExportColumn<R>> columns;
    private final String[] fields;
    private final CsvWriter csv;

    CsvRows(List<ExportColumn<R>> columns, OutputStream out) throws IOException {
        this.columns = columns;
        fields = new String[columns.size()];
        csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord(columns.stream().map(ExportColumn::name).toList());
    }

    @Override
    public void write(R row) {
        for (int i = 0; i < fields.length; i++) {
            fields[i] = text(columns.get(i).value().apply(row));
        }
        csv.writeRecord(fields);
    }

    // Only texts can begin like a formula: all else is of our making.
    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        return value instanceof String && !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0
                ? TAKE_IT_AS_TEXT + text
                : text;
    }

    @Override
    public void end(long rows, long completeTo, boolean more) throws IOException {
        csv.flush();
    }
}
