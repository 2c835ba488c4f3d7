package io.dossier.query.history;

import io.dossier.eventstore.Selection;
import io.dossier.query.infrastructure.graphql.Ids;
import io.dossier.query.infrastructure.graphql.Names;
import io.dossier.query.infrastructure.graphql.ProblemCode;
import io.dossier.query.infrastructure.graphql.QueryProblem;
import io.dossier.query.infrastructure.graphql.Texts;
import io.dossier.query.infrastructure.past.Moments;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes sense of what callers say of the events that they want, or tells what is wrong with it. */
@Component
class HistoryRequests {

    /**
     * A stretch of positions.
     *
     * @param after behind this one
     * @param upTo up to this one
     */
    record Range(long after, long upTo) {}

    private final Moments moments;

    HistoryRequests(Moments moments) {
        this.moments = moments;
    }

    /**
     * Whose events are meant: of one of those that are named, or all.
     *
     * @throws QueryProblem if two are named, or an id cannot be one
     */
    Selection selection(
            @Nullable String unitId, @Nullable String tenancyId, @Nullable String complaintId, @Nullable String actor) {
        Map<String, Selection> named = new LinkedHashMap<>();
        if (unitId != null) {
            named.put("unitId", Selection.unit(searched(unitId, "unitId")));
        }
        if (tenancyId != null) {
            named.put("tenancyId", Selection.tenancy(uuid(tenancyId, "tenancyId")));
        }
        if (complaintId != null) {
            named.put("complaintId", Selection.subject(uuid(complaintId, "complaintId")));
        }
        if (actor != null) {
            named.put("actor", Selection.actor(searched(actor, "actor")));
        }
        if (named.size() > 1) {
            throw new QueryProblem(
                    ProblemCode.HISTORY_OF_MORE_THAN_ONE,
                    named.keySet().stream().skip(1).findFirst().orElseThrow(),
                    Names.of(named.keySet()));
        }
        return named.values().stream().findFirst().orElse(Selection.ALL);
    }

    private static String uuid(String text, String field) {
        return Ids.uuid(text, field).toString();
    }

    private static String searched(String text, String field) {
        Texts.searched(text, field);
        return text;
    }

    /**
     * The positions that the arguments bound; without any, all that there are now.
     *
     * @throws QueryProblem if a bound lies in the future or beyond the last event, if one end is given twice, or the ends are reversed
     */
    Range range(
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime to,
            @Nullable Long fromPosition,
            @Nullable Long toPosition) {
        onlyOne(from, "from", fromPosition, "fromPosition");
        onlyOne(to, "to", toPosition, "toPosition");
        if (from != null && to != null && from.isAfter(to)) {
            throw new QueryProblem(ProblemCode.DATE_RANGE_REVERSED, "from", from, to);
        }
        if (fromPosition != null && toPosition != null && fromPosition > toPosition) {
            throw new QueryProblem(
                    ProblemCode.POSITION_RANGE_REVERSED,
                    "fromPosition",
                    "fromPosition",
                    fromPosition,
                    "toPosition",
                    toPosition);
        }
        return new Range(after(from, fromPosition), upTo(to, toPosition));
    }

    private long after(@Nullable OffsetDateTime from, @Nullable Long fromPosition) {
        if (from != null) {
            // What was recorded in this very microsecond is wanted, too.
            moments.at(from.toInstant(), "from");
            return moments.at(from.toInstant().minusNanos(1_000), "from").position();
        }
        return fromPosition == null
                ? 0
                : Math.max(0, moments.at(fromPosition, "fromPosition").position() - 1);
    }

    private long upTo(@Nullable OffsetDateTime to, @Nullable Long toPosition) {
        if (to != null) {
            return moments.at(to.toInstant(), "to").position();
        }
        return toPosition == null
                ? moments.head()
                : moments.at(toPosition, "toPosition").position();
    }

    private static void onlyOne(@Nullable Object one, String name, @Nullable Object other, String otherName) {
        if (one != null && other != null) {
            throw new QueryProblem(ProblemCode.MOMENT_AMBIGUOUS, otherName, name, otherName);
        }
    }

    /** @throws QueryProblem of what nothing was ever recorded, as of an id with a letter wrong: an empty answer would look like a quiet history */
    static QueryProblem unknown(Selection selection) {
        String field = switch (selection.key()) {
            case UNIT -> "unitId";
            case TENANCY -> "tenancyId";
            case SUBJECT -> "complaintId";
            case ACTOR -> "actor";
            case ALL -> throw new IllegalArgumentException("there may be no events at all");
        };
        return new QueryProblem(ProblemCode.HISTORY_UNKNOWN, field, field, selection.id());
    }
}
