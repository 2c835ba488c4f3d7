package io.dossier.query.tenancy;

import graphql.relay.Connection;
import io.dossier.eventstore.Selection;
import io.dossier.query.infrastructure.graphql.Ids;
import io.dossier.query.infrastructure.graphql.PageArguments;
import io.dossier.query.infrastructure.graphql.PageRequest;
import io.dossier.query.infrastructure.graphql.Pages;
import io.dossier.query.infrastructure.graphql.ProblemCode;
import io.dossier.query.infrastructure.graphql.QueryProblem;
import io.dossier.query.infrastructure.graphql.Texts;
import io.dossier.query.infrastructure.past.Moments;
import io.dossier.query.infrastructure.past.Moments.KnownMoment;
import io.dossier.query.infrastructure.past.Retelling;
import io.dossier.query.unit.UnitDocument;
import io.dossier.query.unit.UnitDocument.CurrentTenancy;
import io.dossier.query.unit.UnitDocument.FormerTenancy;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
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
    private final Moments moments;
    private final Retelling past;

    /** Answers from this reader; what was known in the past, from the events. */
    public TenancyController(TenancyReader tenancies, Pages pages, Moments moments, Retelling past) {
        this.tenancies = tenancies;
        this.pages = pages;
        this.moments = moments;
        this.past = past;
    }

    /** The tenancy of that id, as it is or as it was known at a moment; null if there is none, or was none then. */
    @QueryMapping
    public @Nullable TenancyRef tenancy(
            @Argument String id, @Argument @Nullable OffsetDateTime asOf, @Argument @Nullable Long asOfPosition) {
        String tenancy = Ids.uuid(id, "id").toString();
        Optional<KnownMoment> moment = moments.asOf(asOf, asOfPosition);
        return moment.isEmpty()
                ? tenancies.byId(tenancy).map(TenancyRef::of).orElse(null)
                : past.upTo(Selection.tenancy(tenancy), moment.get().position(), TenancyProjector::retold)
                        .map(document -> TenancyRef.asOf(document, moment.get()))
                        .orElse(null);
    }

    /** Tenancies, those who moved in last first. */
    @QueryMapping
    public Connection<TenancyRef> tenancies(
            @Argument @Nullable String companyName,
            @Argument @Nullable Boolean terminated,
            @Argument @Nullable String building,
            @Argument @Nullable Integer floor,
            @Argument @Nullable OffsetDateTime asOf,
            @Argument @Nullable Long asOfPosition,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        Texts.searched(companyName, "companyName");
        Texts.searched(building, "building");
        Optional<KnownMoment> moment = moments.asOf(asOf, asOfPosition);
        if (moment.isPresent() && companyName != null) {
            // Names are searched as they are today: whoever was renamed since would be missing without a word.
            throw new QueryProblem(ProblemCode.AS_OF_WITHOUT_SEARCH, "companyName", "companyName");
        }
        TenancyFilter filter = new TenancyFilter(companyName, terminated, building, floor, moment.orElse(null));
        PageRequest request = pages.request(PageArguments.forward(first, after), filter.list());
        List<TenancyDocument> found = tenancies.list(filter, request.place(List::getFirst), request.limit());
        return request.page(
                found,
                tenancy -> List.of(tenancy.sortKey()),
                tenancy ->
                        moment.map(known -> TenancyRef.asOf(tenancy, known)).orElseGet(() -> TenancyRef.of(tenancy)));
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
            UnitDocument unit,
            @Argument @Nullable OffsetDateTime asOf,
            @Argument @Nullable Long asOfPosition,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        Optional<KnownMoment> moment = moments.asOf(asOf, asOfPosition);
        long known = moment.map(KnownMoment::position).orElse(Long.MAX_VALUE);
        PageRequest request = pages.request(
                PageArguments.forward(first, after),
                "unit/%s/former%s".formatted(unit.id(), moment.isEmpty() ? "" : "/" + known));
        @Nullable Long place = request.place(values -> Long.valueOf(values.getFirst()));
        long before = place == null ? Long.MAX_VALUE : place;
        List<FormerTenancy> found = unit.formerTenancies().reversed().stream()
                .filter(former -> former.position() < before && former.position() <= known)
                .limit(request.limit())
                .toList();
        return request.page(
                found,
                former -> List.of(Long.toString(former.position())),
                former -> TenancyRef.to(former.id(), former.companyName(), moment.orElse(null)));
    }
}
