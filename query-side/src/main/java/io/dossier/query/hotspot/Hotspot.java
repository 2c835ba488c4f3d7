package io.dossier.query.hotspot;

import io.dossier.api.complaint.ComplaintKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place and what was brought up there in some months (R6.16).
 *
 * @param unitId null for the public areas of a building, or outdoors
 * @param building null outdoors
 * @param matters how many, without those that are malicious
 * @param malicious how many are malicious (R6.8)
 * @param repeated how many of the matters came after an earlier one of the same kind
 * @param byKind the same of each kind of which there is any, in the order of the kinds
 */
public record Hotspot(
        @Nullable String unitId,
        @Nullable String building,
        int matters,
        int malicious,
        int repeated,
        List<OfKind> byKind) {

    /** Matters of one kind. */
    public record OfKind(ComplaintKind kind, int matters, int malicious, int repeated) {
        static OfKind of(ComplaintKind kind, HotspotCount count) {
            return new OfKind(kind, count.matters(), count.malicious(), count.repeated());
        }
    }

    public Hotspot {
        byKind = List.copyOf(byKind);
    }

    static Hotspot of(HotspotPlace place, Map<ComplaintKind, HotspotCount> counts) {
        return new Hotspot(
                place.unitId(),
                place.building(),
                counts.values().stream().mapToInt(HotspotCount::matters).sum(),
                counts.values().stream().mapToInt(HotspotCount::malicious).sum(),
                counts.values().stream().mapToInt(HotspotCount::repeated).sum(),
                counts.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(count -> OfKind.of(count.getKey(), count.getValue()))
                        .toList());
    }
}
