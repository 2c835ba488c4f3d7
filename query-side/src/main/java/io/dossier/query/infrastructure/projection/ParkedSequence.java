package io.dossier.query.infrastructure.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of which a generation's documents lack what is parked.
 *
 * @param projection the projection's name
 * @param generation the number of the generation
 * @param sequence the unit's, matter's or other stream's id
 * @param kind which of these
 * @param position that of the first event
 * @param eventType its logical name
 * @param why it cannot be handled; null if it only waits for a rebuild
 * @param since when it was parked
 * @param waiting how many events wait behind it
 * @param awaitsRebuild whether it can be handled by now, and is so by a rebuild
 */
public record ParkedSequence(
        String projection,
        int generation,
        String sequence,
        SequenceKind kind,
        long position,
        String eventType,
        @Nullable String why,
        Instant since,
        int waiting,
        boolean awaitsRebuild) {

    /** What a generation's rows come to, by the positions of the first events. */
    static List<ParkedSequence> of(String projection, int generation, List<ParkedEvent> rows) {
        Map<String, List<ParkedEvent>> bySequence = new LinkedHashMap<>();
        rows.forEach(row -> bySequence
                .computeIfAbsent(row.sequence(), any -> new ArrayList<>())
                .add(row));
        return bySequence.values().stream()
                .map(events -> of(projection, generation, events.getFirst(), positions(events)))
                .toList();
    }

    // An event that every segment takes may be parked by several.
    private static Set<Long> positions(List<ParkedEvent> events) {
        Set<Long> positions = new TreeSet<>();
        events.forEach(event -> positions.add(event.position()));
        return positions;
    }

    private static ParkedSequence of(String projection, int generation, ParkedEvent first, Set<Long> positions) {
        return new ParkedSequence(
                projection,
                generation,
                first.sequence(),
                first.kind(),
                first.position(),
                first.eventType(),
                first.why(),
                first.since(),
                positions.size() - 1,
                first.awaitsRebuild());
    }

    /** How many events are parked of it. */
    int events() {
        return waiting + 1;
    }
}
