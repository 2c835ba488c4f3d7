package io.dossier.query.export;

import io.dossier.query.infrastructure.graphql.ProblemCode;
import io.dossier.query.infrastructure.graphql.QueryProblem;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are wanted.
 *
 * @param after only rows behind this position; 0 for all
 * @param changedAfter only rows in which an event behind this position changed something; 0 for all
 * @param limit at most so many
 * @param month only rows of this month; null for all
 * @param submission what was submitted of it under this number, from 1; null for what is known now
 * @param texts the parameters that only some exports take, as they were given
 */
public record ExportRequest(
        long after,
        long changedAfter,
        long limit,
        @Nullable YearMonth month,
        @Nullable Integer submission,
        Map<ExportParameter, String> texts) {

    public ExportRequest {
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    /** As many rows as there are. */
    public static final long WITHOUT_LIMIT = Long.MAX_VALUE;

    /** A parameter that only some exports take, as it was given; null if it was not. */
    public @Nullable String text(ExportParameter parameter) {
        return texts.get(parameter);
    }

    /**
     * A time among those parameters; null if it was not given.
     *
     * @throws QueryProblem EXPORT_MOMENT_MALFORMED if it is none
     */
    public @Nullable OffsetDateTime moment(ExportParameter parameter) {
        @Nullable String text = text(parameter);
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new QueryProblem(ProblemCode.EXPORT_MOMENT_MALFORMED, parameter.label(), parameter.label(), text);
        }
    }
}
