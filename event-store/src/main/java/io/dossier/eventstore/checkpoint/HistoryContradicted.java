package io.dossier.eventstore.checkpoint;

/**
 * Nothing is signed until somebody has looked: the stored events and the checkpoints that were signed over them do not agree, or the key and the folder are not
 * those of this store. The message says what it is, where, and what to do.
 */
public final class HistoryContradicted extends RuntimeException implements Reason.Told {

    private static final long serialVersionUID = 1L;

    /** What sort of thing it is. */
    public enum Kind {
        /** Something was changed behind this software's back, or an older backup was restored. */
        ALTERED,
        /** The key or the folder is another one than the store's; events were not compared for it. */
        UNFIT
    }

    private final transient Reason reason;
    private final Kind kind;

    HistoryContradicted(Reason.Code code, Object... details) {
        this(code, Reason.of(code, details));
    }

    private HistoryContradicted(Reason.Code code, Reason reason) {
        super(reason.text());
        this.reason = reason;
        this.kind = code.kind().orElseThrow();
    }

    @Override
    public Reason reason() {
        return reason;
    }

    public Kind kind() {
        return kind;
    }
}
