package io.dossier.query.export;

import java.io.IOException;
import java.util.function.Predicate;

/**
 * The rows of a projection's blocks as they stand, up to the position that the projection has reached.
 *
 * @param wanted which of them
 * @param completeTo the position that was reached
 * @param zone the office's, in which days are given
 * @param <R> a row
 */
record PositionedEdition<R>(
        RowBlocks<R> blocks, ExportRequest request, Predicate<R> wanted, long completeTo, String zone)
        implements Edition<R> {

    @Override
    public String mark() {
        return completeTo + "/" + zone;
    }

    @Override
    public void rows(RowSink<R> sink) throws IOException {
        blocks.read(request, completeTo, wanted, sink);
    }
}
