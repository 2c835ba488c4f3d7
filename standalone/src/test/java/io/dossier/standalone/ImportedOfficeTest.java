package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@DisplayName("The sample office is imported and read back")
class ImportedOfficeTest {

    @Test
    void importedTwiceItIsThereOnce(@TempDir Path data, @TempDir Path rejects) {
        String[] line = {
            "import",
            Path.of("sample-office").toString(),
            "--dossier.data-dir=" + data,
            "--dossier.import.rejects=" + rejects
        };
        assertThat(ImportCommand.run(line)).isZero();
        long head = head(data);
        assertThat(ImportCommand.run(line)).isZero();
        assertThat(head(data)).isEqualTo(head).isGreaterThan(7_000);
        assertThat(rejects).isEmptyDirectory();
    }

    private static long head(Path data) {
        // with the documents that the import left; without timers, which would add the days that passed since
        try (Product product =
                Product.start(data, "--dossier.documents.uri=embedded", "--dossier.timers.auto-start=false")) {
            JsonNode answer = product.portal().strong().query("{ projections { head } buildings { name } }", Map.of());
            assertThat(answer.path("buildings").size()).isEqualTo(3);
            theMonthsFiguresAreThoseOfTheRegister(
                    product.portal().as("director").strong());
            return answer.at("/projections/0/head").asLong();
        }
    }

    private static void theMonthsFiguresAreThoseOfTheRegister(Portal director) {
        JsonNode figures = director.query("""
                { monthlyCallbackStatistics(month: "2026-08") { made reached satisfactionRate }
                  monthlyComplaintAnalysis(month: "2026-08") { registered }
                  workListCounts { open overdue } }""", Map.of());
        assertThat(figures.at("/monthlyCallbackStatistics/made").asInt()).isGreaterThan(100);
        assertThat(figures.at("/monthlyCallbackStatistics/satisfactionRate").asDouble())
                .isBetween(0.8, 0.97);
        assertThat(figures.at("/monthlyComplaintAnalysis/registered").asInt()).isGreaterThan(100);
        assertThat(figures.at("/workListCounts/open").asInt()).isBetween(20, 150);
    }
}
