package io.dossier.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An event that was changed has no proof")
class ChangedEventTest {
    @TempDir
    Path home;

    private ProvedStore changed;

    @BeforeEach
    @SuppressWarnings("NullAway.Init")
    void write() {
        changed = new ProvedStore(Database.SQLITE, home);
        changed.append(20);
        changed.sign();
    }

    @AfterEach
    void close() {
        changed.close();
    }

    @Test
    void itIsTamperingInstead() throws SQLException {
        changed.behindItsBack("update event set payload_revision = null where position = 7");

        ProvedStore.Answer answer = changed.inclusion("7");

        assertThat(answer.out()).startsWith("TAMPERED kind=ALTERED position=7");
        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(changed.inclusion("8").exitCode()).isZero();
    }
}
