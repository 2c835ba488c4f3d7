package io.dossier.query.infrastructure.projection;

import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Builds a projection again from the first event, after its mapping changed or its documents were lost. */
@Component
public class ProjectionRebuilder {

    private static final Logger log = LoggerFactory.getLogger(ProjectionRebuilder.class);

    private final Projections projections;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    /** Rebuilds these projections. */
    public ProjectionRebuilder(Projections projections) {
        this.projections = projections;
    }

    /** What became of the wish to rebuild. */
    public enum Answer {
        /** The documents are gone and come back event by event. */
        STARTED,
        /** There is no projection of that name. */
        UNKNOWN,
        /** This or another projection is being rebuilt; one at a time. */
        ALREADY_REBUILDING,
        /** Another node works on the projection; stop the others first. */
        CLAIMED_ELSEWHERE
    }

    /**
     * Empties a projection and starts it anew. Until it has caught up, queries see what is there so far. A node that is killed
     * meanwhile goes on when it starts again.
     */
    public Answer rebuild(String name) {
        if (projections.named(name).isEmpty()) {
            return Answer.UNKNOWN;
        }
        if (!oneAtATime.tryLock()) {
            return Answer.ALREADY_REBUILDING;
        }
        try {
            if (projections.all().stream().anyMatch(other -> other.reach().isRebuilding())) {
                return Answer.ALREADY_REBUILDING;
            }
            return restart(projections.named(name).orElseThrow());
        } finally {
            oneAtATime.unlock();
        }
    }

    private Answer restart(Projection projection) {
        projection.stop();
        Answer answer;
        try {
            answer = reset(projection);
        } catch (RuntimeException cause) {
            try {
                projections.startAgain(projection);
            } catch (RuntimeException second) {
                cause.addSuppressed(second);
            }
            throw cause;
        }
        projections.startAgain(projection);
        return answer;
    }

    private static Answer reset(Projection projection) {
        try {
            projection.reset();
        } catch (UnableToClaimTokenException e) {
            projection.keep();
            return Answer.CLAIMED_ELSEWHERE;
        }
        log.info("Projection {} is being rebuilt from the first event", projection.name());
        return Answer.STARTED;
    }
}
