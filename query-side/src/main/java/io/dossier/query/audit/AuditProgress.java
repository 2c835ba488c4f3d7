package io.dossier.query.audit;

/**
 * How far an audit is that is under way on this node.
 *
 * @param phase what it is doing
 * @param percent 0 to 100, over all phases
 * @param documents how many were compared
 * @param differences how many of them differ
 */
public record AuditProgress(Phase phase, double percent, long documents, long differences) {

    /** What an audit does, one after the other. */
    public enum Phase {
        /** Documents are built from the events. */
        REPLAYING,
        /** The events are compared with what checkpoints keep of them. */
        CONFIRMING,
        /** They are compared with those that serve. */
        COMPARING
    }
}
