package io.dossier.query.export;

import java.io.IOException;

/**
 * What an export answers at one time.
 *
 * @param <R> a row
 */
public interface Edition<R> {

    /** The position up to which it has every event. */
    long completeTo();

    /** What its rows follow from, besides the request and the columns: while it stays the same, so do they. */
    String mark();

    /**
     * Hands the rows over, in the order of their positions, until there are no more or the sink wants none.
     *
     * @throws IOException if the sink cannot take them
     * @throws ExportInterrupted if the rows cannot be read to the end
     */
    void rows(RowSink<R> sink) throws IOException;
}
