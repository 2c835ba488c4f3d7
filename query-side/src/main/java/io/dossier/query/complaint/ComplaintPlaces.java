package io.dossier.query.complaint;

import java.time.Instant;
import java.util.List;

/** A matter's place in a list as its cursor holds it. */
final class ComplaintPlaces {

    private ComplaintPlaces() {}

    static List<String> of(ComplaintDocument complaint) {
        return List.of(
                complaint.registration().registeredAt().toString(),
                Long.toString(complaint.registration().position(), Character.MAX_RADIX));
    }

    static HistoryPlace parse(List<String> place) {
        return new HistoryPlace(Instant.parse(place.get(0)), Long.parseLong(place.get(1), Character.MAX_RADIX));
    }
}
