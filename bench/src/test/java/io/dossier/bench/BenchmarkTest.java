package io.dossier.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** As quick as it goes: the settings of this module's tests. What is measured then means nothing, but it is measured. */
@DisplayName("The benchmark")
class BenchmarkTest {

    @Test
    @DisplayName("measures all that needs no built jar and no million of anything, and writes it as JSON")
    void smoke(@TempDir Path folder) throws Exception {
        Path json = folder.resolve("bench.json");
        Benchmark.run(List.of(Measurement.WRITES, Measurement.LAG, Measurement.REBUILD, Measurement.PAGES), json);
        JsonNode report = JsonMapper.shared().readTree(json.toFile());
        assertThat(report.at("/processors").asInt()).isPositive();
        assertThat(report.at("/tables")
                        .valueStream()
                        .map(table -> table.at("/name").asString()))
                .containsExactly("writes", "latency", "appends", "lag", "rebuild", "pages");
        assertThat(report.at("/tables").valueStream())
                .allSatisfy(table -> assertThat(table.at("/rows").valueStream())
                        .isNotEmpty()
                        .allSatisfy(row -> assertThat(row.at("/figures").valueStream())
                                .isNotEmpty()
                                .allSatisfy(figure -> assertThat(figure.asDouble())
                                        .as(row.toString())
                                        .isPositive())));
    }

    @Test
    @DisplayName("runs what is named, or all")
    void chosen() {
        assertThat(Measurement.of("writes,lag", "start"))
                .containsExactly(Measurement.WRITES, Measurement.LAG, Measurement.START);
        assertThat(Measurement.of()).containsExactly(Measurement.values());
        assertThatThrownBy(() -> Measurement.of("speed"))
                .hasMessageContaining("no measurement [speed]")
                .hasMessageContaining("history");
    }
}
