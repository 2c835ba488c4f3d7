package io.dossier.query.infrastructure.graphql;

import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import io.dossier.eventstore.Unreached;
import io.dossier.eventstore.UnreadableEvent;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Failures that are no fault of a question, and of which the caller is told why it has no answer: the documents' server, or the database of events, does not
 * answer just now, so that it may be asked again; or what was asked is told by an event that was damaged in the store, and rather no answer than one that lacks
 * something.
 */
public final class KnownFailures {

    private static final Logger log = LoggerFactory.getLogger(KnownFailures.class);

    private KnownFailures() {}

    /** What the caller is told if one of these is why something failed; the log has one line of it. */
    public static Optional<QueryProblem> problem(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> known(cause).stream())
                .findFirst();
    }

    private static Optional<QueryProblem> known(Throwable cause) {
        return switch (cause) {
            case MongoTimeoutException away -> Optional.of(away(away));
            case MongoSocketException away -> Optional.of(away(away));
            case MongoNotPrimaryException away -> Optional.of(away(away));
            case MongoNodeIsRecoveringException away -> Optional.of(away(away));
            case SQLException events -> unreached(events);
            case UnreadableEvent event -> unreadable(event.position());
            default -> Optional.empty();
        };
    }

    private static QueryProblem away(MongoException failure) {
        log.warn("The document server does not answer: {}", firstLine(failure));
        return new QueryProblem(ProblemCode.DOCUMENTS_UNAVAILABLE, null);
    }

    private static Optional<QueryProblem> unreached(SQLException failure) {
        if (!Unreached.is(failure)) {
            return Optional.empty();
        }
        log.warn("The database of events does not answer: {}", firstLine(failure));
        return Optional.of(new QueryProblem(ProblemCode.STORE_UNAVAILABLE, null));
    }

    private static String firstLine(Exception failure) {
        return failure.toString().lines().findFirst().orElse("");
    }

    private static Optional<QueryProblem> unreadable(OptionalLong position) {
        position.ifPresent(known -> log.warn("The event at position {} cannot be read", known));
        return position.stream()
                .mapToObj(known -> new QueryProblem(ProblemCode.EVENT_UNREADABLE, null, known))
                .findFirst();
    }
}
