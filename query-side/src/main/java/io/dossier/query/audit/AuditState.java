package io.dossier.query.audit;

/** How far an audit is, or what came of it. */
public enum AuditState {
    /** It is under way. */
    RUNNING,
    /** Every document is as the events say. */
    AGREES,
    /** Some are not. */
    DIFFERS,
    /** The events were found not to be those over which checkpoints were signed, since the product was started; whatever the documents are. */
    ALTERED,
    /** Somebody gave it up. */
    CANCELLED,
    /** It could not be told. */
    UNDECIDED
}
