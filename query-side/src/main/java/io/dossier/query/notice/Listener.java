package io.dossier.query.notice;

import io.dossier.query.infrastructure.graphql.ProblemCode;
import io.dossier.query.infrastructure.graphql.QueryProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.FluxSink;

/**
 * One subscription. It is given no more than it asks for: what it cannot take yet stays in the event store. Used by the hub's thread
 * alone.
 */
final class Listener {

    private final NoticeFilter filter;
    private final FluxSink<MatterNotice> sink;
    private final long patienceNanos;
    private long position;
    private @Nullable Long waitingSince;

    Listener(NoticeFilter filter, FluxSink<MatterNotice> sink, long position, long patienceNanos) {
        this.filter = filter;
        this.sink = sink;
        this.position = position;
        this.patienceNanos = patienceNanos;
    }

    /** It has heard of everything up to here. */
    long position() {
        return position;
    }

    boolean isGone() {
        return sink.isCancelled();
    }

    boolean canTake() {
        return sink.requestedFromDownstream() > 0;
    }

    /** Tells it what it has not heard yet; how many notices it took. */
    int tell(List<MatterNotice> notices, long upTo) {
        int told = 0;
        for (MatterNotice notice : notices) {
            if (notice.position() > position && filter.takes(notice)) {
                if (!canTake()) {
                    return told; // the rest another time
                }
                sink.next(notice);
                told++;
            }
            position = Math.max(position, notice.position());
        }
        position = Math.max(position, upTo);
        return told;
    }

    /** Ends it if it has taken nothing for too long, though there is something. */
    void mind(boolean isBehind, long now) {
        if (!isBehind || canTake()) {
            waitingSince = null;
        } else if (waitingSince == null) {
            waitingSince = now;
        } else if (now - waitingSince > patienceNanos) {
            sink.error(new QueryProblem(ProblemCode.NOTICES_NOT_TAKEN, null, position));
        }
    }

    void end(QueryProblem problem) {
        sink.error(problem);
    }

    void complete() {
        sink.complete();
    }
}
