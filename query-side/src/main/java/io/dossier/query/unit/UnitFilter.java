package io.dossier.query.unit;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Which units are wanted; what is null does not narrow the list. */
record UnitFilter(
        @Nullable String building,
        @Nullable Integer floor,
        @Nullable Occupancy occupancy) {

    /** Names the list, so that a cursor of another one is recognised. */
    String list() {
        return "units/%s/%s/%s".formatted(building, floor, occupancy);
    }

    /** The condition, beyond a place in the list's order if one is given. */
    Bson condition(@Nullable String beyondSortKey) {
        List<Bson> conditions = new ArrayList<>();
        if (building != null) {
            conditions.add(Filters.eq("building", building));
        }
        if (floor != null) {
            conditions.add(Filters.eq("floor", floor));
        }
        if (occupancy != null) {
            conditions.add(Filters.eq("occupancy", occupancy.name()));
        }
        // A bound that bounds nothing: without one some servers read all units before they sort them.
        conditions.add(Filters.gt("sortKey", beyondSortKey == null ? "" : beyondSortKey));
        return Filters.and(conditions);
    }
}
