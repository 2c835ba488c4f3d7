package io.dossier.query.export;

import io.dossier.query.infrastructure.graphql.ProblemCode;
import io.dossier.query.infrastructure.graphql.QueryProblem;
import io.dossier.query.infrastructure.projection.DocumentReader;
import io.dossier.query.infrastructure.projection.ProjectionPositions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Rows of blocks in the order of their positions, some ranges at a time: never more of them are in memory, however many there are.
 *
 * @param <R> a row
 */
public final class RowBlocks<R> {

    private static final int RANGES_AT_ONCE = 4;

    private final DocumentReader<RowBlock> blocks;
    private final ProjectionPositions positions;
    private final String projection;
    private final Function<String, R> parse;

    /**
     * @param blocks where they are kept
     * @param positions asked whether the blocks are still whole
     * @param projection which writes them
     * @param parse makes a row of a line
     */
    public RowBlocks(
            DocumentReader<RowBlock> blocks,
            ProjectionPositions positions,
            String projection,
            Function<String, R> parse) {
        this.blocks = blocks;
        this.positions = positions;
        this.projection = projection;
        this.parse = parse;
    }

    /**
     * The position up to which every event is in them.
     *
     * @throws QueryProblem if they are being built
     */
    long reached() {
        return positions.whole(projection).orElseThrow(this::notReady);
    }

    /** Tells that they are not as far as they must be. */
    QueryProblem notReady() {
        return new QueryProblem(ProblemCode.EXPORT_NOT_READY, null, projection);
    }

    /** Whether they lack an event up to that position, since it is parked. */
    boolean lackAny(long upTo) {
        return positions.lacksAny(projection, upTo);
    }

    /** Positions of the events that the operator let them go on without. */
    Set<Long> skipped() {
        return positions.skipped(projection);
    }

    /** Position of the event store's last event; 0 if it has none. */
    long head() {
        return positions.head();
    }

    /**
     * Hands rows over.
     *
     * @param request which rows; its limit and month are the caller's business
     * @param upTo only rows up to this position
     * @param wanted which of them
     */
    public void read(ExportRequest request, long upTo, Predicate<R> wanted, RowSink<R> sink) throws IOException {
        long last = RowBlock.rangeOf(upTo);
        for (long range = RowBlock.rangeOf(request.after() + 1); range <= last; range += RANGES_AT_ONCE) {
            for (String line : lines(request, range, Math.min(last, range + RANGES_AT_ONCE - 1), upTo)) {
                R row = parse.apply(line);
                if (wanted.test(row) && !sink.take(row)) {
                    return;
                }
            }
        }
    }

    private List<String> lines(ExportRequest request, long from, long to, long upTo) {
        List<String> ids = new ArrayList<>();
        for (long range = from; range <= to; range++) {
            RowBlock.ids(range).forEach(ids::add);
        }
        record Placed(long position, String line) {}
        List<Placed> rows = new ArrayList<>();
        for (RowBlock block : blocks.byIds(ids).values()) {
            if (block.lastPosition() > request.changedAfter()) {
                for (String line : block.lines()) {
                    long position = RowBlock.positionOf(line);
                    if (position > request.after() && position <= upTo) {
                        rows.add(new Placed(position, line));
                    }
                }
            }
        }
        if (positions.whole(projection).orElse(-1) < upTo) {
            throw new ExportInterrupted("the projection [%s] is being rebuilt".formatted(projection));
        }
        rows.sort((a, b) -> Long.compare(a.position(), b.position()));
        return rows.stream().map(Placed::line).toList();
    }
}
