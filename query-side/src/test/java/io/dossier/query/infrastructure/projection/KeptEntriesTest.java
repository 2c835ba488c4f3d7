package io.dossier.query.infrastructure.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import io.dossier.query.archive.ArchiveBucket;
import io.dossier.query.archive.ArchiveIndex;
import io.dossier.query.archive.ArchiveProjector;
import io.dossier.query.archive.ArchiveReading;
import io.dossier.query.infrastructure.OfficeZone;
import io.dossier.query.support.Matters;
import io.dossier.query.support.RandomHistory;
import io.dossier.query.support.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Entries of archives that were read once")
class KeptEntriesTest {

    private static final String UNIT = "A-0000";
    private static final int ALL = 2_000;

    private final AtomicInteger bucketsAsked = new AtomicInteger();
    private final TestDatabase database = TestDatabase.open(List.of(new CommandListener() {
        @Override
        public void commandStarted(CommandStartedEvent event) {
            if (event.getCommandName().equals("find")
                    && event.getCommand().getString("find").getValue().startsWith(ArchiveBucket.TYPE.collection())) {
                bucketsAsked.incrementAndGet();
            }
        }
    }));
    private final DocumentStore store = new DocumentStore(database.factory());
    private final Replayer replayer = replayer(store);
    private final ArchiveReading archives = new ArchiveReading(store);

    @AfterEach
    void close() {
        database.close();
    }

    private static Replayer replayer(DocumentStore store) {
        return new Replayer(new ArchiveProjector(new OfficeZone(Matters.ZONE)), store);
    }

    @Test
    @DisplayName("are not read again while there are no others, and are when there are")
    void kept() {
        List<Batch.Entry> entries = replayer.entries(RandomHistory.ofOneDossier(11, 201));
        replayer.write(entries.subList(0, 200), 100);

        List<Long> first = archives.positions(UNIT, ALL);
        int asked = bucketsAsked.get();
        assertThat(asked).isPositive();
        assertThat(archives.positions(UNIT, ALL)).isEqualTo(first);
        assertThat(bucketsAsked).hasValue(asked);

        replayer.write(entries.subList(200, 201), 1);
        assertThat(archives.positions(UNIT, ALL)).hasSize(first.size() + 1).startsWith(first.toArray(Long[]::new));
        assertThat(bucketsAsked.get()).isGreaterThan(asked);
    }

    @Test
    @DisplayName("are not taken for those of another generation, though they stand in buckets of the same names")
    void generations() {
        replayer.write(replayer.entries(RandomHistory.ofOneDossier(11, 201)), 100);
        archives.entries(UNIT, ALL);

        Replayer rebuilt = replayer(store.inGeneration(2));
        rebuilt.write(rebuilt.entries(RandomHistory.ofOneDossier(12, 101)), 100);
        store.serve(new Served(
                Map.of("archive", 2), Map.of(ArchiveIndex.TYPE.collection(), 2, ArchiveBucket.TYPE.collection(), 2)));

        assertThat(archives.entries(UNIT, ALL)).hasSize(100).isEqualTo(new ArchiveReading(store).entries(UNIT, ALL));
    }
}
