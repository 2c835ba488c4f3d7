package io.dossier.query.renovation;

/** How far a renovation is. */
public enum RenovationState {
    APPLIED,
    APPROVED,
    REJECTED,
    COMPLETED,
    CANCELLED
}
