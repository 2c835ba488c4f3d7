package io.dossier.query.unit;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import io.dossier.query.infrastructure.projection.DocumentReader;
import io.dossier.query.infrastructure.projection.DocumentStore;
import io.dossier.query.unit.Building.Floor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds units. */
@Component
public class UnitReader {

    private final DocumentReader<UnitDocument> units;

    /** Reads from this store. */
    public UnitReader(DocumentStore store) {
        this.units = store.reader(UnitDocument.TYPE);
    }

    /** The unit of that id. */
    public Optional<UnitDocument> byId(String id) {
        return units.byId(id);
    }

    Map<String, UnitDocument> byIds(Collection<String> ids) {
        return units.byIds(ids);
    }

    List<UnitDocument> list(UnitFilter filter, @Nullable String beyondSortKey, int limit) {
        return units.inOrder(filter.condition(beyondSortKey), "sortKey", true, limit);
    }

    Document explain(UnitFilter filter, @Nullable String beyondSortKey, int limit) {
        return units.explain(filter.condition(beyondSortKey), "sortKey", true, limit);
    }

    /** All buildings by name. The database counts, so that three numbers a floor come over and not every unit. */
    List<Building> buildings() {
        Map<String, Map<Integer, Map<Occupancy, Integer>>> counts = new TreeMap<>();
        Document key =
                new Document("building", "$building").append("floor", "$floor").append("occupancy", "$occupancy");
        for (Document row : units.aggregate(List.of(Aggregates.group(key, Accumulators.sum("units", 1))))) {
            Document group = row.get("_id", Document.class);
            counts.computeIfAbsent(group.getString("building"), any -> new TreeMap<>())
                    .computeIfAbsent(group.getInteger("floor"), any -> new EnumMap<>(Occupancy.class))
                    .put(
                            Occupancy.valueOf(group.getString("occupancy")),
                            row.get("units", Number.class).intValue());
        }
        List<Building> buildings = new ArrayList<>();
        counts.forEach((name, floors) -> buildings.add(building(name, floors)));
        return buildings;
    }

    private static Building building(String name, Map<Integer, Map<Occupancy, Integer>> counts) {
        List<Floor> floors = new ArrayList<>();
        counts.forEach((floor, units) -> floors.add(
                new Floor(floor, units.getOrDefault(Occupancy.OCCUPIED, 0), units.getOrDefault(Occupancy.VACANT, 0))));
        return new Building(
                name,
                floors,
                floors.stream().mapToInt(Floor::occupiedUnits).sum(),
                floors.stream().mapToInt(Floor::vacantUnits).sum());
    }
}
