package io.dossier.query.infrastructure.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.Event;
import io.dossier.api.callback.CallbackEvent;
import io.dossier.api.callback.CallbackEvent.CallbackRecorded;
import io.dossier.api.complaint.ComplaintEvent.ComplaintClosed;
import io.dossier.api.complaint.ComplaintEvent.ComplaintRegistered;
import io.dossier.query.complaint.ExportProjector;
import io.dossier.query.support.RandomHistory;
import io.dossier.query.support.TestDatabase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** The rows of the exports against the events themselves: none is missing, none is there twice, and each is in its place. */
class ExportReplayTest {

    private static final int MORE_THAN_A_RANGE = 6_000;

    @Test
    void the_rows_are_those_that_a_look_through_all_events_finds() {
        List<Event> history = RandomHistory.of(42, 9, MORE_THAN_A_RANGE);
        try (TestDatabase database = TestDatabase.open()) {
            Replayer replayer = new Replayer(new ExportProjector(), new DocumentStore(database.factory()));
            Map<String, List<Document>> documents =
                    replayer.write(replayer.entries(history), 500).documents();

            assertThat(positions(documents.get("export_register"))).isEqualTo(registered(history));
            assertThat(positions(documents.get("export_callbacks"))).isEqualTo(callbacks(history));
            assertThat(history).anyMatch(ComplaintClosed.class::isInstance);
        }
    }

    private static List<Long> registered(List<Event> history) {
        List<Long> positions = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            if (history.get(i) instanceof ComplaintRegistered) {
                positions.add(i + 1L);
            }
        }
        return positions;
    }

    /** Where a callback of a number is first told of. */
    private static List<Long> callbacks(List<Event> history) {
        List<Long> positions = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (int i = 0; i < history.size(); i++) {
            if (history.get(i) instanceof CallbackEvent event && known.add(event.about() + "/" + event.number())) {
                positions.add(i + 1L);
            }
        }
        assertThat(history).anyMatch(CallbackRecorded.class::isInstance);
        return positions;
    }

    private static List<Long> positions(List<Document> blocks) {
        return blocks.stream()
                .flatMap(block -> block.getList("lines", String.class).stream())
                .map(line -> Long.parseLong(line.substring(0, line.indexOf('\u001f')), Character.MAX_RADIX))
                .sorted()
                .toList();
    }
}
