package io.dossier.eventstore.checkpoint;

/** Nothing can be signed or confirmed just now; a later attempt may succeed. */
final class CannotSign extends IllegalStateException implements Reason.Told {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    CannotSign(Reason reason) {
        super(reason.text());
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
