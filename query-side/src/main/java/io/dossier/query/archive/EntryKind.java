package io.dossier.query.archive;

/** What an entry of an archive tells of. */
public enum EntryKind {
    MOVED_IN,
    COMPANY_RENAMED,
    DOCUMENT_FILED,
    RENOVATION_APPLIED,
    RENOVATION_APPROVED,
    RENOVATION_REJECTED,
    RENOVATION_INSPECTED,
    RENOVATION_COMPLETED,
    RENOVATION_CANCELLED,
    LEASE_TERMINATED
}
