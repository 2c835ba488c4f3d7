package io.dossier.query.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The body of an answer, which is written while it is read. If it cannot be read to the end, writing fails and the connection is cut
 * off, so that nobody takes it for whole.
 */
final class ExportBody<R> {

    private static final Logger log = LoggerFactory.getLogger(ExportBody.class);
    private static final int BUFFER = 64 * 1024;

    private final Export<R> export;
    private final ExportFormat format;
    private final Edition<R> edition;
    private final long limit;
    private final boolean zipped;
    private final Semaphore places;

    ExportBody(
            Export<R> export, ExportFormat format, Edition<R> edition, long limit, boolean zipped, Semaphore places) {
        this.export = export;
        this.format = format;
        this.edition = edition;
        this.limit = limit;
        this.zipped = zipped;
        this.places = places;
    }

    void writeTo(OutputStream response) throws IOException {
        places.acquireUninterruptibly();
        long begin = System.nanoTime();
        try {
            long rows = write(response);
            log.info(
                    "Export {}.{}: {} rows, complete to position {}, in {} ms",
                    export.name(),
                    format.suffix(),
                    rows,
                    edition.completeTo(),
                    (System.nanoTime() - begin) / 1_000_000);
        } finally {
            places.release();
        }
    }

    // Nothing is closed on a failure: closing would write the ending of a whole answer.
    private long write(OutputStream response) throws IOException {
        OutputStream out = zipped ? new GZIPOutputStream(response, BUFFER) : new BufferedOutputStream(response, BUFFER);
        RowWriter<R> writer = format.writer(export.columns(), out);
        Counting<R> counting = new Counting<>(writer, limit);
        edition.rows(counting);
        writer.end(counting.rows, edition.completeTo(), counting.rows == limit);
        if (out instanceof GZIPOutputStream zip) {
            zip.finish();
        }
        out.flush();
        return counting.rows;
    }

    /** Takes no more rows than the limit. */
    private static final class Counting<R> implements RowSink<R> {
        private final RowWriter<R> writer;
        private final long limit;
        private long rows;

        Counting(RowWriter<R> writer, long limit) {
            this.writer = writer;
            this.limit = limit;
        }

        @Override
        public boolean take(R row) throws IOException {
            writer.write(row);
            rows++;
            return rows < limit;
        }
    }
}
