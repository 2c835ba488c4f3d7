package io.dossier.query.export;

import io.dossier.query.infrastructure.graphql.Names;
import io.dossier.query.infrastructure.graphql.ProblemCode;
import io.dossier.query.infrastructure.graphql.QueryProblem;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of an address. */
final class ExportParameters {

    private static final long MOST = 999_999_999_999_999_999L;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");

    private final Map<String, String> given;

    private ExportParameters(Map<String, String> given) {
        this.given = given;
    }

    /** @throws QueryProblem if one is unknown, stands twice or has a value that it cannot have */
    static ExportRequest read(Map<String, List<String>> parameters, Set<ExportParameter> known) {
        Map<String, String> given = new TreeMap<>();
        parameters.forEach((name, values) -> given.put(name, single(name, values, known)));
        return new ExportParameters(given).request();
    }

    private static String single(String name, List<String> values, Set<ExportParameter> known) {
        if (known.stream().noneMatch(parameter -> parameter.label().equals(name))) {
            throw new QueryProblem(
                    ProblemCode.EXPORT_PARAMETER_UNKNOWN,
                    name,
                    name,
                    Names.of(known.stream().map(ExportParameter::label).sorted().toList()));
        }
        if (values.size() != 1) {
            throw new QueryProblem(ProblemCode.EXPORT_PARAMETER_REPEATED, name, name, values.size());
        }
        return values.getFirst();
    }

    private ExportRequest request() {
        return new ExportRequest(
                number(ExportParameter.AFTER, 0, 0),
                number(ExportParameter.CHANGED_AFTER, 0, 0),
                number(ExportParameter.LIMIT, 1, ExportRequest.WITHOUT_LIMIT),
                month(),
                submission(),
                texts());
    }

    private Map<ExportParameter, String> texts() {
        Map<ExportParameter, String> texts = new EnumMap<>(ExportParameter.class);
        for (ExportParameter parameter : ExportParameter.ofHistory()) {
            @Nullable String text = given.get(parameter.label());
            if (text != null && parameter != ExportParameter.AFTER && parameter != ExportParameter.LIMIT) {
                texts.put(parameter, text);
            }
        }
        if (given.containsKey(ExportParameter.TO_POSITION.label())) {
            number(ExportParameter.TO_POSITION, 0, 0);
        }
        return texts;
    }

    private @Nullable Integer submission() {
        String label = ExportParameter.SUBMISSION.label();
        return given.containsKey(label)
                ? Math.clamp(number(ExportParameter.SUBMISSION, 1, 1), 1, Integer.MAX_VALUE)
                : null;
    }

    private long number(ExportParameter parameter, long least, long otherwise) {
        @Nullable String text = given.get(parameter.label());
        if (text == null) {
            return otherwise;
        }
        if (!NUMBER.matcher(text).matches() || Long.parseLong(text) < least) {
            throw new QueryProblem(
                    ProblemCode.EXPORT_NUMBER_OUT_OF_RANGE, parameter.label(), parameter.label(), text, least, MOST);
        }
        return Long.parseLong(text);
    }

    private @Nullable YearMonth month() {
        @Nullable String text = given.get(ExportParameter.MONTH.label());
        if (text == null) {
            return null;
        }
        if (!MONTH.matcher(text).matches()) {
            String label = ExportParameter.MONTH.label();
            throw new QueryProblem(ProblemCode.EXPORT_MONTH_MALFORMED, label, label, text);
        }
        return YearMonth.parse(text);
    }
}
