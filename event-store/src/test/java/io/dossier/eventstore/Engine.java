package io.dossier.eventstore;

import java.nio.file.Path;
import java.time.Duration;

/** The databases that every specification is run for. */
enum Engine {
    SQLITE {
        @Override
        TestStore create(Path folder, Duration patience) {
            return new SqliteTestStore(folder.resolve("data").resolve("events.db"), patience);
        }
    },
    POSTGRESQL {
        @Override
        TestStore create(Path folder, Duration patience) {
            return PostgresTestStore.create(patience);
        }
    };

    /** An empty store whose writers wait that long for each other. */
    abstract TestStore create(Path folder, Duration patience);
}
