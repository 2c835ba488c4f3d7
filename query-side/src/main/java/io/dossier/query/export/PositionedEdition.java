package io.dossier.query.export;

import io.dossier.query.infrastructure.graphql.ProblemCode;
import io.dossier.query.infrastructure.graphql.QueryProblem;
import io.dossier.query.infrastructure.projection.ProjectionPositions;
import java.io.IOException;
import java.util.function.Predicate;

/**
 * The rows of a projection's blocks as they stand, up to the position that the projection has reached.
 *
 * @param <R> a row
 */
public final class PositionedEdition<R> implements Edition<R> {

    private final RowBlocks<R> blocks;
    private final ExportRequest request;
    private final Predicate<R> wanted;
    private final long completeTo;
    private final String zone;

    private PositionedEdition(
            RowBlocks<R> blocks, ExportRequest request, Predicate<R> wanted, long completeTo, String zone) {
        this.blocks = blocks;
        this.request = request;
        this.wanted = wanted;
        this.completeTo = completeTo;
        this.zone = zone;
    }

    /**
     * That of now.
     *
     * @param zone the office's, in which days are given
     * @throws QueryProblem if the projection is being built, or the request goes on behind a position that no event has
     */
    public static <R> PositionedEdition<R> of(
            RowBlocks<R> blocks,
            ProjectionPositions positions,
            String projection,
            ExportRequest request,
            Predicate<R> wanted,
            String zone) {
        long reached = positions
                .whole(projection)
                .orElseThrow(() -> new QueryProblem(ProblemCode.EXPORT_NOT_READY, null, projection));
        long head = positions.head();
        mustExist(ExportParameter.AFTER, request.after(), head);
        mustExist(ExportParameter.CHANGED_AFTER, request.changedAfter(), head);
        return new PositionedEdition<>(blocks, request, wanted, reached, zone);
    }

    // A job that knows of later events than there are has rows of a history that was not restored.
    private static void mustExist(ExportParameter parameter, long position, long head) {
        if (position > head) {
            throw new QueryProblem(
                    ProblemCode.EXPORT_POSITION_UNKNOWN, parameter.label(), parameter.label(), position, head);
        }
    }

    @Override
    public long completeTo() {
        return completeTo;
    }

    @Override
    public String mark() {
        return completeTo + "/" + zone;
    }

    @Override
    public void rows(RowSink<R> sink) throws IOException {
        blocks.read(request, completeTo, wanted, sink);
    }
}
