package io.dossier.query.ledger;

import io.dossier.api.ledger.CompletedRepair;

/** What came of asking the customer about a completed repair (R7.13). */
public enum Outcome {
    UNCALLED,
    NOT_REACHED,
    DISSATISFIED,
    SATISFIED;

    static Outcome of(CompletedRepair repair) {
        if (!repair.called()) {
            return UNCALLED;
        }
        if (!repair.reached()) {
            return NOT_REACHED;
        }
        return repair.satisfied().orElse(false) ? SATISFIED : DISSATISFIED;
    }
}
