package io.dossier.query.unit;

import graphql.relay.Connection;
import io.dossier.query.infrastructure.graphql.PageArguments;
import io.dossier.query.infrastructure.graphql.PageRequest;
import io.dossier.query.infrastructure.graphql.Pages;
import io.dossier.query.infrastructure.graphql.Texts;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers about units. */
@Controller
public class UnitController {

    private final UnitReader units;
    private final Pages pages;

    /** Answers from this reader. */
    public UnitController(UnitReader units, Pages pages) {
        this.units = units;
        this.pages = pages;
    }

    /** The unit of that id; null if it was never registered. */
    @QueryMapping
    public @Nullable UnitDocument unit(@Argument String id) {
        return units.byId(id).orElse(null);
    }

    /** Units by building, floor and number. */
    @QueryMapping
    public Connection<UnitDocument> units(
            @Argument @Nullable String building,
            @Argument @Nullable Integer floor,
            @Argument @Nullable Occupancy occupancy,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        Texts.searched(building, "building");
        UnitFilter filter = new UnitFilter(building, floor, occupancy);
        PageRequest request = pages.request(PageArguments.forward(first, after), filter.list());
        List<UnitDocument> found = units.list(filter, request.place(List::getFirst), request.limit());
        return request.page(found, unit -> List.of(unit.sortKey()), Function.identity());
    }

    /** All buildings by name. */
    @QueryMapping
    public List<Building> buildings() {
        return units.buildings();
    }
}
