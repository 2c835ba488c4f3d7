package io.dossier.query.history;

import graphql.relay.Connection;
import io.dossier.eventstore.Selection;
import io.dossier.query.complaint.ComplaintDocument;
import io.dossier.query.history.HistoryRequests.Range;
import io.dossier.query.infrastructure.access.CurrentUser;
import io.dossier.query.infrastructure.graphql.PageRequest;
import io.dossier.query.infrastructure.graphql.Pages;
import io.dossier.query.infrastructure.personal.Sights;
import io.dossier.query.tenancy.TenancyRef;
import io.dossier.query.unit.UnitDocument;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers auditors what happened, in the order of the positions of events. */
@Controller
public class HistoryController {

    private final HistoryRequests requests;
    private final HistoryReader reader;
    private final Pages pages;
    private final Sights sights;

    /** Answers from this reader. */
    HistoryController(HistoryRequests requests, HistoryReader reader, Pages pages, Sights sights) {
        this.requests = requests;
        this.reader = reader;
        this.pages = pages;
        this.sights = sights;
    }

    /** Every event of a unit, tenancy, matter or actor, or of all. */
    @QueryMapping
    public Connection<HistoryEntry> history(@Arguments HistoryArguments arguments) {
        Selection selection = requests.selection(
                arguments.unitId(), arguments.tenancyId(), arguments.complaintId(), arguments.actor());
        return page(selection, arguments);
    }

    /** Every event of a unit. */
    @SchemaMapping(typeName = "Unit", field = "history")
    public Connection<HistoryEntry> ofUnit(UnitDocument unit, @Arguments HistoryArguments arguments) {
        return page(Selection.unit(unit.id()), arguments);
    }

    /** Every event of a tenancy. */
    @SchemaMapping(typeName = "Tenancy", field = "history")
    public Connection<HistoryEntry> ofTenancy(TenancyRef tenancy, @Arguments HistoryArguments arguments) {
        return page(Selection.tenancy(tenancy.id().toString()), arguments);
    }

    /** Every event of a matter. */
    @SchemaMapping(typeName = "Complaint", field = "history")
    public Connection<HistoryEntry> ofComplaint(ComplaintDocument complaint, @Arguments HistoryArguments arguments) {
        return page(Selection.subject(complaint.id()), arguments);
    }

    // Whoever may not ask for the history may not do so by way of a unit, tenancy or matter either.
    private Connection<HistoryEntry> page(Selection selection, HistoryArguments arguments) {
        CurrentUser.mustBeAllowed("history");
        Range range =
                requests.range(arguments.from(), arguments.to(), arguments.fromPosition(), arguments.toPosition());
        PageRequest page = pages.request(arguments.page(), list(selection, arguments));
        @Nullable Long beyond = page.place(values -> Long.valueOf(values.getFirst()));
        long after = beyond == null || !page.forward() ? range.after() : Math.max(range.after(), beyond);
        long upTo = beyond == null || page.forward() ? range.upTo() : Math.min(range.upTo(), beyond - 1);
        List<HistoryEntry> found =
                reader.page(new HistoryQuery(selection, after, upTo, page.forward(), page.limit()), sights.current());
        if (found.isEmpty() && selection.key() != Selection.Key.ALL && !reader.has(selection)) {
            throw HistoryRequests.unknown(selection);
        }
        return page.page(found, entry -> List.of(Long.toString(entry.position())), Function.identity());
    }

    private static String list(Selection selection, HistoryArguments arguments) {
        return "history/%s/%s/%s/%s/%s/%s"
                .formatted(
                        selection.key(),
                        selection.id(),
                        arguments.from(),
                        arguments.to(),
                        arguments.fromPosition(),
                        arguments.toPosition());
    }
}
