package io.dossier.query.export;

import java.io.IOException;

/** Writes rows in one format. */
interface RowWriter<R> {

    /** Writes one row. */
    void write(R row) throws IOException;

    /**
     * Writes what comes after the last row, and hands everything on.
     *
     * @param rows how many were written
     * @param completeTo the position up to which they are complete
     * @param more whether it ends at the limit that the caller set, and there may be more
     */
    void end(long rows, long completeTo, boolean more) throws IOException;
}
