package io.dossier.query.hotspot;

import io.dossier.api.complaint.Matter;
import io.dossier.api.unit.UnitId;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Where a matter was brought up. The public areas of a building are one place, and all outdoors is one.
 *
 * @param unitId null for a public area
 * @param building null outdoors
 */
record HotspotPlace(@Nullable String unitId, @Nullable String building) implements Comparable<HotspotPlace> {

    private static final Comparator<HotspotPlace> BY_BUILDING_AND_UNIT = Comparator.comparing(HotspotPlace::isOutdoors)
            .thenComparing(place -> orEmpty(place.building))
            .thenComparing(place -> orEmpty(place.unitId));

    static HotspotPlace of(Matter matter) {
        return new HotspotPlace(
                matter.unitId().map(UnitId::value).orElse(null),
                matter.building().orElse(null));
    }

    private boolean isOutdoors() {
        return building == null;
    }

    private static String orEmpty(@Nullable String name) {
        return name == null ? "" : name;
    }

    /** By the buildings' names, outdoors last; in a building the public areas first, then the units by their ids. */
    @Override
    public int compareTo(HotspotPlace other) {
        return BY_BUILDING_AND_UNIT.compare(this, other);
    }
}
