package io.dossier.query.infrastructure.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.query.archive.ArchiveProjector;
import io.dossier.query.archive.ArchiveReading;
import io.dossier.query.infrastructure.OfficeZone;
import io.dossier.query.support.Matters;
import io.dossier.query.support.RandomHistory;
import io.dossier.query.support.TestDatabase;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Archives are whole at every moment, though a batch is written in two steps: first the buckets, then the indexes. */
class ArchiveBetweenWritesTest {

    private static final String UNIT = "A-0000";

    private final TestDatabase database = TestDatabase.open();
    private final DocumentStore store = new DocumentStore(database.factory());
    private final Replayer replayer = new Replayer(new ArchiveProjector(new OfficeZone(Matters.ZONE)), store);
    private final ArchiveReading archives = new ArchiveReading(store);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_a_killed_node_left_in_buckets_alone_is_not_seen_before_its_index_knows_it() {
        List<Batch.Entry> entries = replayer.entries(RandomHistory.ofOneDossier(11, 201));
        replayer.write(entries.subList(0, 100), 100);
        List<Long> seen = archives.positions(UNIT, 500);

        Writes<?> buckets = new Folding(replayer.writer::load)
                .fold(entries.subList(100, 200))
                .getFirst();
        replayer.writer.write(buckets);

        assertThat(archives.positions(UNIT, 500)).isEqualTo(seen);
        replayer.write(entries.subList(100, 200), 100);
        assertThat(archives.positions(UNIT, 500)).hasSize(seen.size() + 100);
    }

    @Test
    void whoever_reads_while_events_are_written_sees_all_up_to_one_of_them() throws Exception {
        List<Batch.Entry> entries = replayer.entries(RandomHistory.ofOneDossier(12, 1_500));
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> replayer.write(entries, 7));
        int reads = 0;
        while (!writing.isDone()) {
            List<Long> seen = archives.positions(UNIT, 2_000);
            reads++;
            for (int i = 0; i < seen.size(); i++) {
                assertThat(seen.get(i)).isEqualTo(i + 2L); // the first event registers the unit
            }
        }
        writing.get();

        assertThat(reads).isPositive();
    }
}
