package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** An alert on a metric that there is not never fires, and nobody notices. */
@DisplayName("What alert rules and dashboard look at is what the product measures, by name and label")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WatchedMetricsTest {
    private static final Path DOCKER = Path.of("../docker");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*(?!\\w)(?!\\s*\\()");
    private static final Pattern MATCHED = Pattern.compile("([a-z_]+)\\{([^}]*)}");
    private static final Pattern GROUPED = Pattern.compile("by \\(([^)]*)\\)");
    private static final Pattern MEASURED = Pattern.compile("^([a-z_]+)(?:\\{(.*)})? [^ ]+$", Pattern.MULTILINE);
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)\\s*(?:=~|!~|!=|=)\\s*\"");

    private static final Set<String> WORDS_OF_QUERIES = Set.of("and", "or", "unless");
    private static final Set<String> LABELS_OF_PROMETHEUS = Set.of("job", "instance");

    /** Prometheus' own, and those of the pool of connections to PostgreSQL, which the one-process product has not. */
    private static final Pattern ELSEWHERE = Pattern.compile("up|hikaricp_connections_.*");

    private final Map<String, Set<String>> measured = new HashMap<>();
    private Product product;

    @BeforeAll
    void aProductThatHasDoneSomethingOfEverything(@TempDir Path data) {
        product = Product.start(
                data, "--management.metrics.distribution.percentiles-histogram.http.server.requests=true");
        Office office = new Office(product.portal());
        String unit = office.registerUnit();
        Office.refusals(product.portal()
                .send(
                        "registerUnit",
                        Map.of("unitId", unit, "building", "E", "floor", 1, "number", "1", "areaSquareMetres", 1)));
        office.archiveOf(unit);
        System.gc(); // whose pauses are measured when there was one
        String metrics =
                product.portal().as("operator").get("/actuator/prometheus").body();
        MEASURED.matcher(metrics).results().forEach(line -> {
            Set<String> labels = measured.computeIfAbsent(line.group(1), any -> new HashSet<>());
            if (line.group(2) != null) {
                LABEL.matcher(line.group(2))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(labels::add);
            }
        });
    }

    @AfterAll
    void stop() {
        product.close();
    }

    static Stream<String> watched() {
        List<String> expressions = new ArrayList<>();
        collect(yaml(DOCKER.resolve("prometheus/alerts.yml")), expressions);
        collect(yaml(DOCKER.resolve("grafana/dashboards/dossier.json")), expressions);
        assertThat(expressions).hasSizeGreaterThan(50);
        return expressions.stream()
                .distinct()
                .filter(expression -> !metricsIn(expression).isEmpty());
    }

    // JSON is YAML
    private static Object yaml(Path file) {
        try {
            return new Yaml().load(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(Object node, List<String> expressions) {
        switch (node) {
            case Map<?, ?> map ->
                map.forEach((key, value) -> {
                    if (key.equals("expr")) {
                        expressions.add((String) value);
                    } else if (value != null) {
                        collect(value, expressions);
                    }
                });
            case List<?> list -> list.forEach(each -> collect(each, expressions));
            default -> {}
        }
    }

    @ParameterizedTest
    @MethodSource("watched")
    void isMeasured(String expression) {
        List<String> metrics = metricsIn(expression);
        assertThat(measured.keySet()).containsAll(metrics);
        MATCHED.matcher(expression)
                .results()
                .filter(matched -> metrics.contains(matched.group(1)))
                .forEach(matched -> assertThat(measured.get(matched.group(1)))
                        .as(matched.group())
                        .containsAll(
                                own(LABEL.matcher(matched.group(2)).results().map(label -> label.group(1)))));
        Set<String> ofAll = new HashSet<>();
        metrics.forEach(metric -> ofAll.addAll(measured.get(metric)));
        assertThat(ofAll)
                .containsAll(own(GROUPED.matcher(expression)
                        .results()
                        .flatMap(grouped -> Arrays.stream(grouped.group(1).split(",\\s*")))));
    }

    private static List<String> metricsIn(String expression) {
        String bare = expression.replaceAll("\\{[^}]*}|\\[[^]]*]|by \\([^)]*\\)", " ");
        return NAME.matcher(bare)
                .results()
                .map(MatchResult::group)
                .filter(name -> !WORDS_OF_QUERIES.contains(name)
                        && !ELSEWHERE.matcher(name).matches())
                .distinct()
                .toList();
    }

    private static List<String> own(Stream<String> labels) {
        return labels.filter(label -> !LABELS_OF_PROMETHEUS.contains(label)).toList();
    }
}
