package io.dossier.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who appends tells the same of an event as the database finds in its stored bytes. */
class HistoryKeysTest extends EventStoreSpecification {

    private static final Path SAMPLES = Path.of("../shared-api/src/test/resources/events");
    private static final List<String> ODD = List.of(
            "{}",
            "[{\"unitId\":\"A-1\"}]",
            "\"unitId\"",
            "{\"matter\":null,\"unitId\":null,\"tenancyId\":\"t-1\"}",
            "{\"matter\":\"unitId\",\"contact\":{\"unitId\":\"A-1\",\"tenancyId\":\"t-1\"}}",
            "{\"matter\":{\"matter\":{\"unitId\":\"A-1\"},\"complaintId\":\"c-1\"},\"documentId\":\"d-1\"}",
            "{\"matter\":{\"unitId\":\"A-1\",\"tenancyId\":\"t-1\"},\"unitId\":\"A-2\",\"tenancyId\":\"t-2\"}",
            "{\"lines\":[{\"unitId\":\"A-1\"},[1,{}]],\"unitId\":\"甲座-\\u0031 \\\"x\\\"\"}",
            "{\"unitId\":1203,\"complaintId\":\"c-1\",\"renovationId\":\"r-1\"}",
            "{\"renovationId\":\"r-1\",\"documentId\":\"d-1\",\"tenancyId\":\"t-1\"}");

    @Test
    void theKeysOfEveryKindOfEventAreThoseThatTheDatabaseFinds() throws SQLException, IOException {
        List<String> payloads = Stream.concat(samples().stream(), ODD.stream()).toList();
        putInByHand(payloads);

        Map<String, HistoryKeys> found = found();

        assertThat(found).hasSize(payloads.size());
        for (int i = 0; i < payloads.size(); i++) {
            assertThat(HistoryKeys.of("stream-" + i, payloads.get(i).getBytes(UTF_8), "chen"))
                    .as(payloads.get(i))
                    .isEqualTo(found.get("stream-" + i));
        }
    }

    private static List<String> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(HistoryKeysTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void putInByHand(List<String> payloads) throws SQLException {
        try (var connection = store.outsider();
                var insert = connection.prepareStatement("""
                        insert into event (position, event_id, aggregate_id, sequence, recorded_at, payload_type, payload, metadata)
                        values (?, ?, ?, 0, 0, 'any', ?, ?)""")) {
            for (int i = 0; i < payloads.size(); i++) {
                insert.setInt(1, i + 1);
                insert.setString(2, "event-" + i);
                insert.setString(3, "stream-" + i);
                insert.setBytes(4, payloads.get(i).getBytes(UTF_8));
                insert.setBytes(5, "{\"actor\":\"chen\"}".getBytes(UTF_8));
                insert.execute();
            }
        }
    }

    private Map<String, HistoryKeys> found() throws SQLException {
        Map<String, HistoryKeys> found = new LinkedHashMap<>();
        try (var connection = store.outsider();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select aggregate_id, unit_id, tenancy_id, subject_id, actor from event")) {
            while (rows.next()) {
                found.put(
                        rows.getString(1),
                        new HistoryKeys(rows.getString(2), rows.getString(3), rows.getString(4), rows.getString(5)));
            }
        }
        return found;
    }
}
