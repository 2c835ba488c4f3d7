package io.dossier.query.audit;

/** An audit that does not come to its end: it was given up, or cannot be told. */
final class AuditStopped extends RuntimeException {

    private final AuditState state;
    private final transient Remark remark;

    AuditStopped(AuditState state, Remark remark) {
        super(remark.key().name());
        this.state = state;
        this.remark = remark;
    }

    AuditState state() {
        return state;
    }

    Remark remark() {
        return remark;
    }
}
