package io.dossier.query.audit;

import io.dossier.eventstore.checkpoint.Reason;
import io.dossier.eventstore.checkpoint.Statements;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks whether the events that were replayed are those over which checkpoints were signed. Without it a statement would say of altered events, and of documents
 * that were rebuilt from them, that all is well.
 */
final class Confirmation {

    private static final Logger log = LoggerFactory.getLogger(Confirmation.class);

    private final Optional<Statements> statements;

    /** @param statements empty where nothing is signed */
    Confirmation(Optional<Statements> statements) {
        this.statements = statements;
    }

    /**
     * Looks at every event.
     *
     * @param position of the last one that was replayed
     * @param between is run now and then, with the position up to which it is done; it throws to give up
     * @return why nothing may be signed; empty if they are the signed ones
     * @throws AuditStopped as {@code between} throws it
     */
    Optional<Remark> objection(long position, LongConsumer between) {
        if (statements.isEmpty()) {
            return Optional.of(Remark.of(Remark.Key.NOT_SIGNED_NO_KEY));
        }
        try {
            return statements
                    .get()
                    .contradicted(position, between)
                    .map(found -> Remark.because(
                            switch (found.kind()) {
                                case ALTERED -> Remark.Key.NOT_SIGNED_ALTERED;
                                case UNFIT -> Remark.Key.NOT_SIGNED_UNFIT;
                            },
                            found.reason()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AuditStopped(AuditState.UNDECIDED, Remark.of(Remark.Key.STOPPED));
        } catch (AuditStopped e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("Whether the events are those over which checkpoints were signed cannot be told", e);
            return Optional.of(Remark.because(Remark.Key.NOT_SIGNED_FAILED, Reason.of(e)));
        }
    }
}
