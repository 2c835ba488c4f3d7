package io.dossier.query.infrastructure.graphql;

import io.dossier.eventstore.UnreadableEvent;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was asked is told by an event that was damaged in the store: rather no answer than one that lacks something. */
final class UnreadableEvents {

    private static final Logger log = LoggerFactory.getLogger(UnreadableEvents.class);

    private UnreadableEvents() {}

    /** What the caller is told if that is why something failed; the log has one line of it. */
    static Optional<QueryProblem> problem(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(UnreadableEvent.class::isInstance)
                .map(cause -> ((UnreadableEvent) cause).position())
                .flatMapToLong(OptionalLong::stream)
                .boxed()
                .findFirst()
                .map(position -> {
                    log.warn("The event at position {} cannot be read", position);
                    return new QueryProblem(ProblemCode.EVENT_UNREADABLE, null, position);
                });
    }
}
