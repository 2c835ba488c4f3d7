package io.dossier.eventstore.checkpoint;

/**
 * Nothing is signed until somebody has looked: the stored events and the checkpoints that were signed over them do not agree, or the key and the folder are not
 * those of this store. The message says what it is, where, and what to do.
 */
public final class HistoryContradicted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What sort of thing it is. */
    public enum Kind {
        /** Something was changed behind this software's back, or an older backup was restored. */
        ALTERED,
        /** The key or the folder is another one than the store's; events were not compared for it. */
        UNFIT
    }

    private final Kind kind;

    HistoryContradicted(String message) {
        this(
                Kind.ALTERED,
                message
                        + " Nothing is signed until this is cleared up: run the verifier, which names the place, keep the"
                        + " checkpoints' folder as it is, and restore what was altered.");
    }

    private HistoryContradicted(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /**
     * A key or a folder that is not the store's.
     *
     * @param what does not fit, as a sentence
     * @param remedy what to do about it, as a clause that "and start again" can follow
     */
    static HistoryContradicted unfit(String what, String remedy) {
        return new HistoryContradicted(
                Kind.UNFIT,
                "%s %s, and start again. Nothing is signed until then. This does not say that an event was altered: the events were not compared for it, as the verifier does."
                        .formatted(what, remedy));
    }

    public Kind kind() {
        return kind;
    }
}
