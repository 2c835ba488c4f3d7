package io.dossier.query.export;

import io.dossier.query.infrastructure.graphql.ProblemCode;
import io.dossier.query.infrastructure.graphql.QueryProblem;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a table of rows that go by positions answers: as it stands, or a month of it as it was submitted.
 *
 * @param months which months were submitted
 * @param zone the office's, in which days are given
 * @param <R> a row
 */
public record RowEditions<R>(RowBlocks<R> blocks, RowsOverTime<R> table, SubmittedMonths months, String zone) {

    /**
     * What is answered now.
     *
     * @throws QueryProblem if the rows are being built or are not as far as the submission, there is no such submission, or the
     *     request goes on behind a position that no event has
     */
    public Edition<R> of(ExportRequest request) {
        long reached = blocks.reached();
        long head = blocks.head();
        mustExist(ExportParameter.AFTER, request.after(), head);
        mustExist(ExportParameter.CHANGED_AFTER, request.changedAfter(), head);
        @Nullable Integer number = request.submission();
        if (number == null) {
            return new PositionedEdition<>(blocks, request, row -> wanted(row, request), reached, zone);
        }
        SubmittedMonth month = months.find(request.month(), number);
        if (month.position() > reached || blocks.lackAny(month.position())) {
            throw blocks.notReady();
        }
        return new FrozenEdition<>(blocks, table, request, month, blocks.skipped(), zone);
    }

    private boolean wanted(R row, ExportRequest request) {
        @Nullable YearMonth month = request.month();
        return table.changedPosition(row) > request.changedAfter() && (month == null || table.isOf(row, month));
    }

    // A job that knows of later events than there are has rows of a history that was not restored.
    private static void mustExist(ExportParameter parameter, long position, long head) {
        if (position > head) {
            throw new QueryProblem(
                    ProblemCode.EXPORT_POSITION_UNKNOWN, parameter.label(), parameter.label(), position, head);
        }
    }
}
