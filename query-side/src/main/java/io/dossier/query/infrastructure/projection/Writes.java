package io.dossier.query.infrastructure.projection;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What batches make of the documents of one kind. */
final class Writes<D extends Projected> {

    /**
     * One document to write.
     *
     * @param stored as it was loaded; empty if there was none
     * @param document what it becomes
     * @param cause the last event in it, by which a failure is explained
     */
    record Write<D extends Projected>(Optional<D> stored, D document, Batch.Entry cause) {}

    private final DocumentType<D> type;
    private final int round;
    private final Map<String, Write<D>> byId = new LinkedHashMap<>();

    /** @param round 0 for what events change, and for what follows from that one more than for its cause */
    Writes(DocumentType<D> type, int round) {
        this.type = type;
        this.round = round;
    }

    void put(Optional<D> stored, D document, Batch.Entry cause) {
        byId.put(document.id(), new Write<>(stored, document, cause));
    }

    DocumentType<D> type() {
        return type;
    }

    /** What has the higher one must be written first. */
    int round() {
        return round;
    }

    Collection<Write<D>> all() {
        return byId.values();
    }
}
