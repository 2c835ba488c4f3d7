package io.dossier.query.tenancy;

import graphql.relay.Connection;
import io.dossier.query.infrastructure.graphql.Ids;
import io.dossier.query.infrastructure.graphql.PageArguments;
import io.dossier.query.infrastructure.graphql.PageRequest;
import io.dossier.query.infrastructure.graphql.Pages;
import io.dossier.query.infrastructure.graphql.Texts;
import io.dossier.query.unit.UnitDocument;
import io.dossier.query.unit.UnitDocument.CurrentTenancy;
import io.dossier.query.unit.UnitDocument.FormerTenancy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers which tenancies there are. */
@Controller
public class TenancyController {

    private final TenancyReader tenancies;
    private final Pages pages;

    /** Answers from this reader. */
    public TenancyController(TenancyReader tenancies, Pages pages) {
        this.tenancies = tenancies;
        this.pages = pages;
    }

    /** The tenancy of that id; null if there is none. */
    @QueryMapping
    public @Nullable TenancyRef tenancy(@Argument String id) {
        return tenancies.byId(Ids.uuid(id, "id").toString()).map(TenancyRef::of).orElse(null);
    }

    /** Tenancies, those who moved in last first. */
    @QueryMapping
    public Connection<TenancyRef> tenancies(
            @Argument @Nullable String companyName,
            @Argument @Nullable Boolean terminated,
            @Argument @Nullable String building,
            @Argument @Nullable Integer floor,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        Texts.searched(companyName, "companyName");
        Texts.searched(building, "building");
        TenancyFilter filter = new TenancyFilter(companyName, terminated, building, floor);
        PageRequest request = pages.request(PageArguments.forward(first, after), filter.list());
        List<TenancyDocument> found = tenancies.list(filter, request.place(List::getFirst), request.limit());
        return request.page(found, tenancy -> List.of(tenancy.sortKey()), TenancyRef::of);
    }

    /** Who is in a unit; null if it is vacant. */
    @SchemaMapping(typeName = "Unit")
    public @Nullable TenancyRef currentTenancy(UnitDocument unit) {
        CurrentTenancy current = unit.currentTenancy();
        return current == null ? null : TenancyRef.to(current.id(), current.companyName(), null);
    }

    /** Who was in a unit, the last to leave first. */
    @SchemaMapping(typeName = "Unit")
    public Connection<TenancyRef> formerTenancies(
            UnitDocument unit, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        PageRequest request = pages.request(PageArguments.forward(first, after), "unit/" + unit.id() + "/former");
        @Nullable Long place = request.place(values -> Long.valueOf(values.getFirst()));
        long before = place == null ? Long.MAX_VALUE : place;
        List<FormerTenancy> found = unit.formerTenancies().reversed().stream()
                .filter(former -> former.position() < before)
                .limit(request.limit())
                .toList();
        return request.page(
                found,
                former -> List.of(Long.toString(former.position())),
                former -> TenancyRef.to(former.id(), former.companyName(), null));
    }
}
