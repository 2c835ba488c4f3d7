package io.dossier.api;

import io.dossier.api.EventCatalogue.Entry;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page {@code docs/events.md}, made from the catalogue, the sources' Javadoc and the approved samples. */
final class EventPage {
    private static final String HEAD = """
            <!-- Generated from code by EventPageTest; edit the Javadoc of the events, not this page. -->
            # Events

            Everything that is stored, under the name and revision that it is stored by. Names and revisions are for ever; a changed
            form gets a new revision and an upcaster. Beside these fields every event carries in its metadata who did it and why:
            `actor`, `role`, `correlationId`, `commandId`, `commandDigest`, `command`; and where the request was traced, `traceparent`, its place in
            the trace in W3C's form.

            Dates are business dates in the office's zone, moments are in UTC. Decimals are exact. A field that may be empty is written as `null`.
            """;

    /** The features in the words of the house. */
    private static final Map<String, String> HEADINGS = Map.ofEntries(
            Map.entry("unit", "Unit 單元"),
            Map.entry("tenancy", "Tenancy 租戶入住"),
            Map.entry("archive", "Archive 客戶檔案"),
            Map.entry("renovation", "Renovation 二裝"),
            Map.entry("complaint", "Complaint 投訴、報修、求助、建議、違紀"),
            Map.entry("callback", "Callback 回訪"),
            Map.entry("ledger", "Ledger of callback days 回訪日台賬"),
            Map.entry("sample", "Quarterly sample 季度抽查"),
            Map.entry("statistics", "Monthly statistics 月統計"),
            Map.entry("projection", "What projections are told 投影的處置"),
            Map.entry("disclosure", "Personal data shown 個人資料查閱"));

    private static final Map<String, String> COMMON = Map.of(
            "unitId", "the unit whose dossier it belongs to",
            "tenancyId", "the tenancy that it happened to",
            "renovationId", "the renovation that it happened to",
            "documentId", "the paper's own id",
            "matter", "the matter that it happened to, and what its events are grouped by",
            "number", "which callback of the matter, from 1");

    private EventPage() {}

    static String render() {
        Map<String, List<Entry>> features = EventCatalogue.entries().stream()
                .collect(Collectors.groupingBy(EventPage::feature, LinkedHashMap::new, Collectors.toList()));
        return HEAD
                + features.entrySet().stream()
                        .map(feature -> "\n## " + heading(feature.getKey()) + "\n"
                                + feature.getValue().stream()
                                        .map(EventPage::render)
                                        .collect(Collectors.joining()))
                        .collect(Collectors.joining());
    }

    private static String feature(Entry entry) {
        String name = entry.event().getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String heading(String feature) {
        return Optional.ofNullable(HEADINGS.get(feature))
                .orElseThrow(() -> new IllegalStateException("EventPage has no heading for the feature " + feature));
    }

    private static String render(Entry entry) {
        Javadoc javadoc = Javadoc.of(entry.event());
        String fields = Arrays.stream(entry.event().getRecordComponents())
                .map(field -> "| `%s` | %s | %s |%n"
                        .formatted(field.getName(), type(field.getGenericType()), meaning(entry, field, javadoc)))
                .collect(Collectors.joining());
        String sample =
                Repository.read(Repository.SAMPLES.resolve("%s.r%s.json".formatted(entry.name(), entry.revision())));
        return """

                ### %s

                Revision %s. %s

                | field | type | meaning |
                |---|---|---|
                %s
                ```json
                %s```
                """.formatted(entry.name(), entry.revision(), javadoc.meaning(), fields, sample);
    }

    private static String meaning(Entry entry, RecordComponent field, Javadoc javadoc) {
        return Optional.ofNullable(javadoc.fields().get(field.getName()))
                .or(() -> Optional.ofNullable(COMMON.get(field.getName())))
                .or(() ->
                        field.getName().endsWith("On") ? Optional.of("the day on which it happened") : Optional.empty())
                .or(() -> field.getType().getName().startsWith("io.dossier.api.")
                        ? Optional.of("see `" + field.getType().getSimpleName() + "` in the GraphQL schema")
                        : Optional.empty())
                .or(() -> Map.of("title", "the paper's title", "reason", "in the office's words").entrySet().stream()
                        .filter(known -> known.getKey().equals(field.getName()))
                        .map(Map.Entry::getValue)
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException(
                        "the Javadoc of %s has no @param %s".formatted(entry.name(), field.getName())));
    }

    private static String type(Type type) {
        return switch (type) {
            case ParameterizedType generic ->
                "%s of %s"
                        .formatted(
                                type(generic.getRawType()).toLowerCase(Locale.ROOT),
                                type(generic.getActualTypeArguments()[0]));
            case Class<?> c -> type(c);
            default -> type.getTypeName();
        };
    }

    private static String type(Class<?> type) {
        boolean compound = type.isRecord() && type.getRecordComponents().length > 1;
        return compound
                ? Arrays.stream(type.getRecordComponents())
                        .map(field -> "%s: %s".formatted(field.getName(), type(field.getGenericType())))
                        .collect(Collectors.joining(", ", type.getSimpleName() + " (", ")"))
                : type.getSimpleName();
    }

    /** What stands above a record in its source. */
    private record Javadoc(String meaning, Map<String, String> fields) {
        private static final Pattern PARAM = Pattern.compile("@param (\\w+) ([^@]+)");

        static Javadoc of(Class<?> event) {
            String outermost = event.getEnclosingClass() == null
                    ? event.getName()
                    : event.getEnclosingClass().getName();
            String source = Repository.read(Repository.SOURCES.resolve(outermost.replace('.', '/') + ".java"));
            Matcher comment = Pattern.compile(
                            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*record " + event.getSimpleName() + "\\(", Pattern.DOTALL)
                    .matcher(source);
            if (!comment.find()) {
                throw new IllegalStateException(event + " has no Javadoc");
            }
            String text = comment.group(1)
                    .replaceAll("\\R\\s*\\*", " ")
                    .replaceAll("\\s+", " ")
                    .strip();
            Map<String, String> fields = new LinkedHashMap<>();
            PARAM.matcher(text)
                    .results()
                    .forEach(param -> fields.put(param.group(1), param.group(2).strip()));
            return new Javadoc(text.replaceFirst("\\s*@param.*", ""), fields);
        }
    }
}
