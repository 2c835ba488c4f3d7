package io.dossier.query.archive;

import io.dossier.query.infrastructure.access.CurrentUser;
import io.dossier.query.infrastructure.graphql.Ids;
import io.dossier.query.infrastructure.graphql.PageRequest;
import io.dossier.query.infrastructure.graphql.Pages;
import io.dossier.query.infrastructure.graphql.ProblemCode;
import io.dossier.query.infrastructure.graphql.QueryProblem;
import io.dossier.query.infrastructure.past.Moments;
import io.dossier.query.infrastructure.past.Moments.KnownMoment;
import java.time.Clock;
import java.time.Instant;
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
    private final Clock clock;

    ArchiveRequests(Pages pages, Moments moments, Clock clock) {
        this.pages = pages;
        this.moments = moments;
        this.clock = clock;
    }

    /**
     * @param tenancyId only that tenancy's entries; null to go by the arguments
     * @param asOf the moment that the whole answer is about; null to go by the arguments
     */
    Request of(String unitId, ArchiveArguments arguments, @Nullable UUID tenancyId, @Nullable Instant asOf) {
        @Nullable KnownMoment position = position(arguments);
        @Nullable Instant moment = moment(arguments, position, asOf);
        check(arguments, position == null ? moment : null);
        @Nullable
        UUID tenancy = tenancyId != null || arguments.tenancyId() == null
                ? tenancyId
                : Ids.uuid(arguments.tenancyId(), "tenancyId");
        PageRequest page = pages.request(arguments.page(), list(unitId, arguments, tenancy, moment, position));
        return new Request(
                new ArchiveQuery(
                        unitId,
                        moment,
                        position == null ? null : position.position(),
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

    private @Nullable KnownMoment position(ArchiveArguments arguments) {
        return moments.asOf(null, arguments.asOfPosition()).orElse(null);
    }

    // Names go by times, and entries by the position besides.
    private static @Nullable Instant moment(
            ArchiveArguments arguments, @Nullable KnownMoment position, @Nullable Instant asOf) {
        if (arguments.asOf() != null && position != null) {
            throw new QueryProblem(ProblemCode.MOMENT_AMBIGUOUS, "asOfPosition", "asOf", "asOfPosition");
        }
        if (arguments.asOf() != null) {
            return arguments.asOf().toInstant();
        }
        return position == null ? asOf : position.at();
    }

    private void check(ArchiveArguments arguments, @Nullable Instant moment) {
        if (moment != null && moment.isAfter(clock.instant())) {
            throw new QueryProblem(ProblemCode.AS_OF_IN_FUTURE, "asOf", moment.toString());
        }
        LocalDate from = arguments.from();
        LocalDate to = arguments.to();
        if (from != null && to != null && from.isAfter(to)) {
            throw new QueryProblem(ProblemCode.DATE_RANGE_REVERSED, "from", from.toString(), to.toString());
        }
    }

    private static String list(
            String unitId,
            ArchiveArguments arguments,
            @Nullable UUID tenancyId,
            @Nullable Instant moment,
            @Nullable KnownMoment position) {
        String known = position == null ? String.valueOf(moment) : "#" + position.position();
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
