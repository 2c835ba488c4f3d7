package io.dossier.query.history;

import graphql.relay.Connection;
import io.dossier.eventstore.Selection;
import io.dossier.query.infrastructure.graphql.PageArguments;
import io.dossier.query.infrastructure.graphql.PageRequest;
import io.dossier.query.infrastructure.graphql.Pages;
import io.dossier.query.infrastructure.graphql.ProblemCode;
import io.dossier.query.infrastructure.graphql.QueryProblem;
import io.dossier.query.infrastructure.past.MomentInput;
import io.dossier.query.infrastructure.past.Moments;
import io.dossier.query.infrastructure.past.Moments.KnownMoment;
import io.dossier.query.infrastructure.personal.Sights;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers auditors in what two moments differ. */
@Controller
public class DifferenceController {

    private final HistoryRequests requests;
    private final HistoryReader reader;
    private final Moments moments;
    private final Pages pages;
    private final Sights sights;

    DifferenceController(HistoryRequests requests, HistoryReader reader, Moments moments, Pages pages, Sights sights) {
        this.requests = requests;
        this.reader = reader;
        this.moments = moments;
        this.pages = pages;
        this.sights = sights;
    }

    /**
     * The difference of two moments.
     *
     * @param from the former moment
     * @param to the latter
     * @param changes what changed between them
     */
    public record Difference(KnownMoment from, KnownMoment to, Connection<SubjectDifference> changes) {}

    /** What became known between two moments of a unit, tenancy or matter, or of all. */
    @QueryMapping
    public Difference difference(
            @Argument @Nullable String unitId,
            @Argument @Nullable String tenancyId,
            @Argument @Nullable String complaintId,
            @Argument MomentInput from,
            @Argument MomentInput to,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        Selection selection = requests.selection(unitId, tenancyId, complaintId, null);
        KnownMoment former = moments.of(from, "from");
        KnownMoment latter = moments.of(to, "to");
        if (former.position() > latter.position()) {
            throw reversed(from, former, to, latter);
        }
        PageRequest page = pages.request(
                PageArguments.forward(first, after),
                "difference/%s/%s/%d/%d"
                        .formatted(selection.key(), selection.id(), former.position(), latter.position()));
        @Nullable Long beyond = page.place(values -> Long.valueOf(values.getFirst()));
        List<SubjectDifference> found = reader.difference(
                selection,
                former.position(),
                beyond == null ? former.position() : Math.max(former.position(), beyond),
                latter.position(),
                page.limit(),
                sights.current());
        if (found.isEmpty() && selection.key() != Selection.Key.ALL && !reader.has(selection)) {
            throw HistoryRequests.unknown(selection);
        }
        return new Difference(
                former,
                latter,
                page.page(found, change -> List.of(Long.toString(change.firstPosition())), Function.identity()));
    }

    private static QueryProblem reversed(MomentInput from, KnownMoment former, MomentInput to, KnownMoment latter) {
        return from.at() == null && to.at() == null
                ? new QueryProblem(
                        ProblemCode.POSITION_RANGE_REVERSED,
                        "from.position",
                        "from.position",
                        former.position(),
                        "to.position",
                        latter.position())
                : new QueryProblem(ProblemCode.DATE_RANGE_REVERSED, "from", shown(from, former), shown(to, latter));
    }

    private static String shown(MomentInput asked, KnownMoment moment) {
        return asked.at() == null
                ? Long.toString(moment.position())
                : moment.at().toString();
    }
}
