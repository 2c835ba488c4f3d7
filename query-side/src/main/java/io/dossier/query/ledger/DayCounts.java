package io.dossier.query.ledger;

import io.dossier.api.ledger.CallbackCounts;

/** The counts of a ledger as people read them: see the schema. */
public record DayCounts(
        int completed, int called, int uncalled, int reached, int notReached, int satisfied, int dissatisfied) {

    static DayCounts of(CallbackCounts counts) {
        return new DayCounts(
                counts.completed(),
                counts.called(),
                counts.completed() - counts.called(),
                counts.reached(),
                counts.called() - counts.reached(),
                counts.satisfied(),
                counts.reached() - counts.satisfied());
    }
}
