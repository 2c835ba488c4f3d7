package io.dossier.query.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The rows of a month as they were known when it was submitted: those that have not changed since as they stand, the others told once
 * more by their events. So it is the same whenever it is asked for, and follows from the submission alone.
 *
 * @param request of which the month is another matter: it is that of the submission
 * @param without positions of the events that the operator let the rows go on without
 * @param zone the office's, in which days are given
 * @param <R> a row
 */
record FrozenEdition<R>(
        RowBlocks<R> blocks,
        RowsOverTime<R> table,
        ExportRequest request,
        SubmittedMonth month,
        Set<Long> without,
        String zone)
        implements Edition<R> {

    /** So many rows are in memory as they are and as they were. */
    private static final int AT_ONCE = 500;

    @Override
    public long completeTo() {
        return month.position();
    }

    @Override
    public String mark() {
        return month.mark() + "/" + zone;
    }

    @Override
    public void rows(RowSink<R> sink) throws IOException {
        Then then = new Then(sink);
        // What did not change behind that position by now had not done so then.
        Predicate<R> candidate =
                row -> table.changedPosition(row) > request.changedAfter() && table.mayHaveBeenOf(row, month.month());
        blocks.read(request, completeTo(), candidate, then);
        then.handOver();
    }

    private boolean wanted(R row) {
        return table.changedPosition(row) > request.changedAfter() && table.isOf(row, month.month());
    }

    private boolean changedSince(R row) {
        return table.changedPosition(row) > completeTo();
    }

    /** Takes rows as they are, and hands them over as they were, many at a time. */
    private final class Then implements RowSink<R> {
        private final RowSink<R> sink;
        private final List<R> waiting = new ArrayList<>();

        Then(RowSink<R> sink) {
            this.sink = sink;
        }

        @Override
        public boolean take(R row) throws IOException {
            waiting.add(row);
            return waiting.size() < AT_ONCE || handOver();
        }

        boolean handOver() throws IOException {
            List<R> rows = List.copyOf(waiting);
            waiting.clear();
            Iterator<R> retold = table.asOf(
                            rows.stream()
                                    .filter(FrozenEdition.this::changedSince)
                                    .toList(),
                            completeTo(),
                            without)
                    .iterator();
            for (R row : rows) {
                R known = changedSince(row) ? retold.next() : row;
                if (wanted(known) && !sink.take(known)) {
                    return false;
                }
            }
            return true;
        }
    }
}
