package io.dossier.query.archive;

import graphql.GraphQLContext;
import io.dossier.query.infrastructure.access.CurrentUser;
import io.dossier.query.infrastructure.graphql.Ids;
import io.dossier.query.infrastructure.graphql.PageRequest;
import io.dossier.query.infrastructure.graphql.Pages;
import io.dossier.query.infrastructure.graphql.ProblemCode;
import io.dossier.query.infrastructure.graphql.QueryProblem;
import io.dossier.query.infrastructure.past.Moments;
import io.dossier.query.infrastructure.past.Moments.KnownMoment;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes queries of what callers say, or tells what is wrong with it. */
@Component
class ArchiveRequests {

    /** A query and the page that it is for. */
    record Request(ArchiveQuery query, PageRequest page) {}

    private final Pages pages;
    private final Moments moments;

    ArchiveRequests(Pages pages, Moments moments) {
        this.pages = pages;
        this.moments = moments;
    }

    /**
     * @param request which asks
     * @param tenancyId only that tenancy's entries; null to go by the arguments
     * @param asOf the moment that the whole answer is about; null to go by the arguments
     */
    Request of(
            GraphQLContext request,
            String unitId,
            ArchiveArguments arguments,
            @Nullable UUID tenancyId,
            @Nullable KnownMoment asOf) {
        @Nullable
        KnownMoment moment = moments.asOf(request, arguments.asOf(), arguments.asOfPosition())
                .orElse(asOf);
        check(arguments);
        @Nullable
        UUID tenancy = tenancyId != null || arguments.tenancyId() == null
                ? tenancyId
                : Ids.uuid(arguments.tenancyId(), "tenancyId");
        PageRequest page = pages.request(arguments.page(), list(unitId, arguments, tenancy, moment));
        return new Request(
                new ArchiveQuery(
                        unitId,
                        moment,
                        arguments.category(),
                        arguments.kind(),
                        arguments.documentClass(),
                        tenancy,
                        arguments.from(),
                        arguments.to(),
                        page.forward(),
                        page.place(ArchiveRequests::key),
                        page.limit(),
                        // of whose matter an entry tells is not known to it: they are found in the matters themselves
                        CurrentUser.matters().all()),
                page);
    }

    private static void check(ArchiveArguments arguments) {
        LocalDate from = arguments.from();
        LocalDate to = arguments.to();
        if (from != null && to != null && from.isAfter(to)) {
            throw new QueryProblem(ProblemCode.DATE_RANGE_REVERSED, "from", from.toString(), to.toString());
        }
    }

    private static String list(
            String unitId, ArchiveArguments arguments, @Nullable UUID tenancyId, @Nullable KnownMoment moment) {
        // of now: as in the cursors that portals hold
        String known = moment == null ? "null" : "#" + moment.position();
        return "archive/%s/%s/%s/%s/%s/%s/%s/%s"
                .formatted(
                        unitId,
                        known,
                        arguments.category(),
                        arguments.kind(),
                        arguments.documentClass(),
                        tenancyId,
                        arguments.from(),
                        arguments.to());
    }

    static List<String> place(Entry entry) {
        return List.of(
                Long.toString(entry.documentDate().toEpochDay(), Character.MAX_RADIX),
                Long.toString(entry.position(), Character.MAX_RADIX));
    }

    private static EntryKey key(List<String> place) {
        return new EntryKey(
                LocalDate.ofEpochDay(Long.parseLong(place.get(0), Character.MAX_RADIX)),
                Long.parseLong(place.get(1), Character.MAX_RADIX));
    }
}
