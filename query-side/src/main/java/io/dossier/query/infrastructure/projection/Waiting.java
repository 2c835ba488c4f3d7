package io.dossier.query.infrastructure.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a segment has parked, while it takes a batch in. */
final class Waiting {

    private final Map<Long, ParkedEvent> byPosition = new TreeMap<>();

    Waiting(List<ParkedEvent> rows) {
        rows.forEach(this::put);
    }

    void put(ParkedEvent event) {
        byPosition.put(event.position(), event);
    }

    void remove(List<ParkedEvent> events) {
        events.forEach(event -> byPosition.remove(event.position()));
    }

    Optional<ParkedEvent> at(long position) {
        return Optional.ofNullable(byPosition.get(position));
    }

    /** What is parked of a sequence, by position. */
    List<ParkedEvent> of(String sequence) {
        return byPosition.values().stream()
                .filter(event -> event.sequence().equals(sequence))
                .toList();
    }

    /** The nearest event before that position which an event of that sequence has to wait for. */
    Optional<ParkedEvent> inFrontOf(SequenceId sequence, long position) {
        return byPosition.values().stream()
                .filter(event -> event.position() < position)
                .filter(event -> sequence.waitsFor().contains(event.sequence()))
                .max(Comparator.comparingLong(ParkedEvent::position));
    }

    List<ParkedEvent> all() {
        return new ArrayList<>(byPosition.values());
    }
}
