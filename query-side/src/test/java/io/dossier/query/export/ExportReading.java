package io.dossier.query.export;

import io.dossier.query.callback.CallbackExport;
import io.dossier.query.complaint.RegisterExport;
import io.dossier.query.infrastructure.OfficeZone;
import io.dossier.query.infrastructure.past.Retelling;
import io.dossier.query.infrastructure.projection.DocumentStore;
import io.dossier.query.infrastructure.projection.ProjectionPositions;
import io.dossier.query.support.Matters;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.Semaphore;

/** Writes whole exports, for measuring. */
public final class ExportReading {

    private static final ExportRequest ALL = new ExportRequest(0, 0, ExportRequest.WITHOUT_LIMIT, null, null, Map.of());

    private final RegisterExport register;
    private final CallbackExport callbacks;

    /** Reads from this store, and from no event. */
    public ExportReading(DocumentStore store, ProjectionPositions positions, Retelling past) {
        OfficeZone office = new OfficeZone(Matters.ZONE);
        SubmittedMonths none = (month, number) -> {
            throw new UnsupportedOperationException("no month was submitted");
        };
        this.register = new RegisterExport(store, positions, none, past, office);
        this.callbacks = new CallbackExport(store, positions, none, past, office);
    }

    /** The whole register in that format, {@code CSV} or {@code NDJSON}. */
    public void register(String format, boolean zipped, OutputStream out) throws IOException {
        write(register, format, zipped, out);
    }

    /** All callbacks in that format. */
    public void callbacks(String format, boolean zipped, OutputStream out) throws IOException {
        write(callbacks, format, zipped, out);
    }

    private static <R> void write(Export<R> export, String format, boolean zipped, OutputStream out)
            throws IOException {
        new ExportBody<>(
                        export,
                        ExportFormat.valueOf(format),
                        export.edition(ALL),
                        ExportRequest.WITHOUT_LIMIT,
                        zipped,
                        new Semaphore(1))
                .writeTo(out);
    }
}
