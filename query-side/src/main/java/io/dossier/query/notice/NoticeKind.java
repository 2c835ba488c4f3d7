package io.dossier.query.notice;

/** What a notice tells. */
public enum NoticeKind {
    /** A matter was entered in the register. */
    REGISTERED,
    /** A day passed by which something had to be done about a matter. */
    OVERDUE
}
