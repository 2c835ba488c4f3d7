package io.dossier.query.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;

/** How rows are written. */
enum ExportFormat {
    /** RFC 4180 with a line of headings, in UTF-8. */
    CSV("text/csv;charset=UTF-8;header=present") {
        @Override
        <R> RowWriter<R> writer(List<ExportColumn<R>> columns, OutputStream out) throws IOException {
            return new CsvRows<>(columns, out);
        }
    },
    /** One JSON object a line, in UTF-8; the last one tells that it is the last. */
    NDJSON("application/x-ndjson") {
        @Override
        <R> RowWriter<R> writer(List<ExportColumn<R>> columns, OutputStream out) {
            return new NdjsonRows<>(columns, out);
        }
    };

    private final MediaType mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = MediaType.parseMediaType(mediaType);
    }

    abstract <R> RowWriter<R> writer(List<ExportColumn<R>> columns, OutputStream out) throws IOException;

    MediaType mediaType() {
        return mediaType;
    }

    /** What addresses end in. */
    String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ExportFormat> of(String suffix) {
        return Arrays.stream(values())
                .filter(format -> format.suffix().equals(suffix))
                .findFirst();
    }
}
