package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@DisplayName("Audits begin by themselves, and their reports outlive the documents and the process")
class ScheduledAuditTest {
    private static final String AUDITS =
            "{ audits(first: 100) { edges { node { id state askedBy differenceCount statement remark } } } }";

    private static JsonNode audits(Product product) {
        return product.portal().as("auditor").query(AUDITS, Map.of()).at("/audits/edges");
    }

    @Test
    void at_the_times_that_the_office_sets(@TempDir Path data) {
        String first;
        try (Product product = Product.start(data, "--dossier.audits.schedule=* * * * * *")) {
            new Office(product.portal()).registerUnit();
            RebuildTest.await(() -> audits(product)
                    .valueStream()
                    .filter(edge -> edge.at("/node/state").asString().equals("AGREES"))
                    .findAny()
                    .isPresent());
            JsonNode told = audits(product);
            first = told.path(told.size() - 1).at("/node/id").asString();
        }
        try (Product product = Product.start(data, "--dossier.audits.schedule=-")) {
            assertThat(audits(product)
                            .valueStream()
                            .map(edge -> edge.at("/node/id").asString()))
                    .contains(first);
            assertThat(audits(product).valueStream())
                    .allMatch(edge -> edge.at("/node/askedBy").asString().equals("schedule"))
                    .noneMatch(edge -> edge.at("/node/state").asString().equals("RUNNING"));
        }
    }

    @Test
    void a_time_that_is_none_is_refused_at_the_start(@TempDir Path data) {
        assertThatThrownBy(() -> Product.start(data, "--dossier.audits.schedule=monthly"))
                .hasStackTraceContaining("dossier.audits.schedule is [monthly]")
                .hasStackTraceContaining("[-] for never");
    }
}
