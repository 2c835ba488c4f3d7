package io.dossier.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup of a store that is being written. */
class SqliteBackupTest {
    @TempDir
    Path folder;

    @Test
    void holds_every_event_up_to_one_moment_and_goes_on_as_a_store_of_its_own() throws Exception {
        var writers = new Writers();
        var over = new AtomicBoolean();
        try (var store = new SqliteTestStore(folder.resolve("events.sqlite"), Duration.ofSeconds(10))) {
            var engine = store.openEngine();
            var ids = new Sample.FreshIds();
            writers.start(() -> {
                while (!over.get()) {
                    engine.appendEvents(Sample.notes(ids.next(), 3));
                }
            });
            Writers.until(() -> engine.index().head() >= 300);

            long before = engine.index().head();
            long last = SqliteBackup.copy(folder.resolve("events.sqlite"), folder.resolve("copy.sqlite"));
            over.set(true);
            writers.finish();

            assertThat(last).isBetween(before, engine.index().head());
            assertThat(last % 3).as("units are whole").isZero();
            try (var copy = new SqliteTestStore(folder.resolve("copy.sqlite"), Duration.ofSeconds(10))) {
                var restored = copy.openEngine();
                assertThat(restored.index().head()).isEqualTo(last);
                assertThat(restored.readEvents(null, false).map(event -> event.getIdentifier()))
                        .containsExactlyElementsOf(engine.readEvents(null, false)
                                .limit(last)
                                .map(event -> event.getIdentifier())
                                .toList());
                restored.appendEvents(Sample.note("afterwards", 0));
                assertThat(restored.index().head()).isEqualTo(last + 1);
            }
        }
    }

    @Test
    void of_nothing_or_over_something_is_refused() throws Exception {
        new SqliteTestStore(folder.resolve("events.sqlite"), Duration.ofSeconds(10)).close();
        Files.writeString(folder.resolve("taken"), "somebody's");

        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> SqliteBackup.copy(folder.resolve("none"), folder.resolve("copy")));
        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> SqliteBackup.copy(folder.resolve("events.sqlite"), folder.resolve("taken")));
        assertThat(folder.resolve("taken")).hasContent("somebody's");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void of_what_is_no_event_store_leaves_nothing_behind() throws Exception {
        Path other =
                Files.writeString(folder.resolve("letter.txt"), "no database at all, but long enough to look like one");

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> SqliteBackup.copy(other, folder.resolve("copy")));

        assertThat(folder.resolve("copy")).doesNotExist();
        assertThat(folder.resolve("copy.part")).doesNotExist();
    }
}
