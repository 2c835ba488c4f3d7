package io.dossier.query.infrastructure.projection;

import java.util.Map;

/**
 * Which generation of every projection serves, at one moment.
 *
 * @param byProjection the generation's number by the projection's name
 * @param byCollection the same by the name of a collection of its documents
 */
record Served(Map<String, Integer> byProjection, Map<String, Integer> byCollection) {

    static final int FIRST = 1;

    /** Before anything was ever rebuilt. */
    static final Served FIRST_OF_ALL = new Served(Map.of(), Map.of());

    Served {
        byProjection = Map.copyOf(byProjection);
        byCollection = Map.copyOf(byCollection);
    }

    int of(String projection) {
        return byProjection.getOrDefault(projection, FIRST);
    }

    int of(DocumentType<?> type) {
        return byCollection.getOrDefault(type.collection(), FIRST);
    }
}
