package io.dossier.query.hotspot;

import io.dossier.api.complaint.ComplaintKind;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Adds up what was counted of places, in whatever pieces it comes, and finds those with most of it. */
final class Hotspots {

    // the places are in order, and sorting leaves in order what has as many
    private static final Comparator<Hotspot> MOST_FIRST =
            Comparator.comparingInt(Hotspot::matters).reversed();

    private final Map<HotspotPlace, Map<ComplaintKind, HotspotCount>> places = new TreeMap<>();

    void add(Stream<HotspotRow> rows) {
        rows.forEach(row -> places.computeIfAbsent(row.place(), first -> new EnumMap<>(ComplaintKind.class))
                .merge(row.kind(), row.count(), HotspotCount::plus));
    }

    /** At most so many places, that with the most matters first, of as many in the order of the places; none without matters. */
    List<Hotspot> most(int limit) {
        return places.entrySet().stream()
                .map(place -> Hotspot.of(place.getKey(), place.getValue()))
                .filter(hotspot -> hotspot.matters() > 0)
                .sorted(MOST_FIRST)
                .limit(limit)
                .toList();
    }
}
