package io.dossier.query.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** A repair's place in the ledger of a day: what was completed first, and of one moment by the matters' ids. */
record LedgerPlace(Instant completedAt, String complaintId) implements Comparable<LedgerPlace> {

    static final Comparator<LedgerRow> IN_ORDER = Comparator.comparing(LedgerPlace::of);

    static LedgerPlace of(LedgerRow row) {
        return new LedgerPlace(
                row.repair().completedAt(), row.repair().complaintId().toString());
    }

    static LedgerPlace parse(List<String> place) {
        return new LedgerPlace(Instant.parse(place.get(0)), place.get(1));
    }

    List<String> values() {
        return List.of(completedAt.toString(), complaintId);
    }

    @Override
    public int compareTo(LedgerPlace other) {
        int byTime = completedAt.compareTo(other.completedAt);
        return byTime != 0 ? byTime : complaintId.compareTo(other.complaintId);
    }
}
