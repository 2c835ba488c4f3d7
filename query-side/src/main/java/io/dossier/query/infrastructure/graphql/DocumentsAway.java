package io.dossier.query.infrastructure.graphql;

import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The documents' server does not answer just now: that is no fault of a question, which may be asked again. */
public final class DocumentsAway {

    private static final Logger log = LoggerFactory.getLogger(DocumentsAway.class);

    private DocumentsAway() {}

    /** What the caller is told if that is why something failed; the log has one line of it. */
    public static Optional<QueryProblem> problem(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(DocumentsAway::isAway)
                .findFirst()
                .map(away -> {
                    log.warn("The document server does not answer: {}", firstLine(away));
                    return new QueryProblem(ProblemCode.DOCUMENTS_UNAVAILABLE, null);
                });
    }

    private static boolean isAway(Throwable failure) {
        return failure instanceof MongoTimeoutException
                || failure instanceof MongoSocketException
                || failure instanceof MongoNotPrimaryException
                || failure instanceof MongoNodeIsRecoveringException;
    }

    private static String firstLine(Throwable failure) {
        return failure.toString().lines().findFirst().orElse("");
    }
}
