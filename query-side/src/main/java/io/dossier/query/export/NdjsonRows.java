package io.dossier.query.export;

import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Rows as JSON objects, one a line, and one more that tells that these are all. */
final class NdjsonRows<R> implements RowWriter<R> {

    private static final ObjectWriter JSON = new JsonMapper().writer().withRootValueSeparator("\n");

    private final List<ExportColumn<R>> columns;
    private final JsonGenerator json;

    NdjsonRows(List<ExportColumn<R>> columns, OutputStream out) {
        this.columns = columns;
        this.json = JSON.createGenerator(out);
    }

    @Override
    public void write(R row) {
        json.writeStartObject();
        for (ExportColumn<R> column : columns) {
            json.writeName(column.name());
            value(column.value().apply(row));
        }
        json.writeEndObject();
    }

    private void value(@Nullable Object value) {
        if (value == null) {
            json.writeNull();
            return;
        }
        switch (value) {
            case Boolean flag -> json.writeBoolean(flag);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case ExportParts parts -> parts(parts);
            default -> json.writeString(value.toString());
        }
    }

    private void parts(ExportParts parts) {
        json.writeStartArray();
        parts.parts().forEach(part -> {
            json.writeStartObject();
            part.forEach((name, text) -> {
                json.writeName(name);
                value(text);
            });
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    @Override
    public void end(long rows, long completeTo, boolean more) {
        json.writeStartObject();
        json.writeBooleanProperty("end", true);
        json.writeNumberProperty("rows", rows);
        json.writeNumberProperty("completeTo", completeTo);
        json.writeBooleanProperty("more", more);
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }
}
