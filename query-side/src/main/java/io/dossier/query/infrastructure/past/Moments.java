package io.dossier.query.infrastructure.past;

import graphql.GraphQLContext;
import io.dossier.eventstore.EventHistory;
import io.dossier.eventstore.RecordedEvent;
import io.dossier.eventstore.Selection;
import io.dossier.query.infrastructure.graphql.ProblemCode;
import io.dossier.query.infrastructure.graphql.QueryProblem;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes positions of what callers say of moments, or tells what is wrong with it. What was known at a moment is every event up to its position. */
@Component
public class Moments {

    private final EventHistory history;
    private final Clock clock;

    /** Asks this store; what lies behind the clock's time is the future. */
    public Moments(EventHistory history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    /**
     * The moment that the arguments {@code asOf} and {@code asOfPosition} name; empty if neither is given, that is, for now.
     *
     * @throws QueryProblem if both are given, the time lies in the future or the position beyond the last event
     */
    public Optional<KnownMoment> asOf(@Nullable OffsetDateTime asOf, @Nullable Long asOfPosition) {
        if (asOf != null && asOfPosition != null) {
            throw new QueryProblem(ProblemCode.MOMENT_AMBIGUOUS, "asOfPosition", "asOf", "asOfPosition");
        }
        if (asOf != null) {
            return Optional.of(at(asOf.toInstant(), "asOf"));
        }
        return Optional.ofNullable(asOfPosition).map(position -> at(position, "asOfPosition"));
    }

    /** The same, found once for all that a request asks as of it: each of a hundred entries, or of a hundred archives. */
    public Optional<KnownMoment> asOf(
            GraphQLContext request, @Nullable OffsetDateTime asOf, @Nullable Long asOfPosition) {
        return request.computeIfAbsent(new Asked(asOf, asOfPosition), any -> asOf(asOf, asOfPosition));
    }

    private record Asked(
            @Nullable OffsetDateTime asOf, @Nullable Long asOfPosition) {}

    /**
     * The moment of an argument.
     *
     * @param field the argument's name
     * @throws QueryProblem if it has not exactly one of time and position, or lies in the future or beyond the last event
     */
    public KnownMoment of(MomentInput moment, String field) {
        OffsetDateTime at = moment.at();
        Long position = moment.position();
        if (at != null && position != null) {
            throw new QueryProblem(ProblemCode.MOMENT_AMBIGUOUS, field, field + ".at", field + ".position");
        }
        if (at != null) {
            return at(at.toInstant(), field + ".at");
        }
        if (position == null) {
            throw new QueryProblem(ProblemCode.MOMENT_MISSING, field, field, field + ".at", field + ".position");
        }
        return at(position, field + ".position");
    }

    /** The moment of a time that has passed. */
    public KnownMoment at(Instant moment, String field) {
        if (moment.isAfter(clock.instant())) {
            throw new QueryProblem(ProblemCode.MOMENT_IN_FUTURE, field, field, moment.toString());
        }
        return new KnownMoment(history.positionAt(moment), moment);
    }

    /** The moment of a position that there is; 0 is before the first event. Its time is that of the event. */
    public KnownMoment at(long position, String field) {
        long head = history.head();
        if (position < 0 || position > head) {
            throw new QueryProblem(ProblemCode.POSITION_UNKNOWN, field, field, position, head);
        }
        return new KnownMoment(
                position,
                history.forward(Selection.ALL, position - 1, position, 1).stream()
                        .findFirst()
                        .map(RecordedEvent::recordedAt)
                        .orElse(Instant.EPOCH));
    }

    /** Position of the last event of now; 0 if there are none. */
    public long head() {
        return history.head();
    }

    /**
     * A moment of knowledge.
     *
     * @param position every event up to here was known, and none behind it
     * @param at the time that was asked for, or at which the event of that position was recorded
     */
    public record KnownMoment(long position, Instant at) {

        /**
         * Whether what an event told was known by then. Not its time decides: of events that are recorded at the same moment the later one may be stored
         * first.
         *
         * @param event its position; null where a document of an earlier version does not say, which is then taken by its time
         */
        public boolean knew(@Nullable Long event, Instant recordedAt) {
            return event == null ? !recordedAt.isAfter(at) : event <= position;
        }
    }
}
