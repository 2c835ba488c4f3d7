package io.dossier.query.infrastructure.projection;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How much is parked, in however many generations of a projection: what several have parked counts once.
 *
 * @param sequences how many sequences documents lack events of
 * @param events how many events those are
 */
record ParkedCount(int sequences, int events) {

    static final ParkedCount NOTHING = new ParkedCount(0, 0);

    static ParkedCount of(Stream<ParkedEvent> rows) {
        Set<String> sequences = new HashSet<>();
        Set<Long> positions = new HashSet<>();
        rows.forEach(row -> {
            sequences.add(row.sequence());
            positions.add(row.position());
        });
        return new ParkedCount(sequences.size(), positions.size());
    }
}
