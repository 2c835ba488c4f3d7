package io.dossier.eventstore.checkpoint;

/**
 * The stored events and the checkpoints that were signed over them do not agree: something was changed behind this software's back, or a
 * backup was restored. Nothing is signed until somebody has looked; the message says what does not agree, and where.
 */
public final class HistoryContradicted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HistoryContradicted(String message) {
        super(message + " Nothing is signed until this is cleared up: run the verifier, which names the place, keep the"
                + " checkpoints' folder as it is, and restore what was altered.");
    }
}
