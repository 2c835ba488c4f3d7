package io.dossier.eventstore.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.eventstore.checkpoint.NewestFile.BeyondHistory;
import io.dossier.eventstore.checkpoint.NewestFile.Damaged;
import io.dossier.eventstore.checkpoint.NewestFile.Missing;
import io.dossier.eventstore.checkpoint.NewestFile.Outdated;
import io.dossier.eventstore.checkpoint.NewestFile.Whole;
import io.dossier.eventstore.note.NoteSigner;
import io.dossier.eventstore.note.SigningKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The file with the newest checkpoint")
class NewestFileTest {

    private static final Optional<byte[]> NO_FILE = Optional.empty();
    private static final Optional<Checkpoint> NO_HISTORY = Optional.empty();

    @TempDir
    Path folder;

    private NoteSigner store;
    private Checkpoint former;
    private Checkpoint latter;
    private Map<Long, String> database;

    @BeforeEach
    @SuppressWarnings("NullAway.Init")
    void sign() {
        store = signer("store");
        former = signed(store, 100, Optional.empty());
        latter = signed(store, 200, Optional.of(former));
        database = Map.of(100L, former.note().toString(), 200L, latter.note().toString());
    }

    @Test
    void isWholeIfItHasTheLastCheckpointOfTheHistory() {
        assertThat(found(holding(latter), Optional.of(latter))).isEqualTo(new Whole());
    }

    @Test
    void isWholeWithoutAnyWhereNothingWasSignedYet() {
        assertThat(found(NO_FILE, NO_HISTORY)).isEqualTo(new Whole());
    }

    @Test
    void isMissingWhereTheHistoryHasACheckpoint() {
        assertThat(found(NO_FILE, Optional.of(latter))).isEqualTo(new Missing(latter));
    }

    @Test
    void isDamagedIfItHoldsNoCheckpoint() {
        byte[] cut = Arrays.copyOf(latter.bytes(), 50);

        assertThat(found(Optional.of(cut), Optional.of(latter))).isEqualTo(new Damaged(50));
        assertThat(found(Optional.of(cut), NO_HISTORY)).isEqualTo(new Damaged(50));
        assertThat(found(Optional.of(new byte[0]), Optional.of(latter))).isEqualTo(new Damaged(0));
    }

    @Test
    void isDamagedIfItHoldsWhatTheDatabaseHasNot() {
        Checkpoint unknown = signed(store, 300, Optional.of(latter));
        Checkpoint ofAnotherStore = signed(signer("another"), 100, Optional.empty());

        assertThat(found(holding(unknown), Optional.of(latter))).isEqualTo(new Damaged(unknown.bytes().length));
        assertThat(found(holding(ofAnotherStore), Optional.of(latter)))
                .isEqualTo(new Damaged(ofAnotherStore.bytes().length));
    }

    @Test
    void isDamagedIfItsBytesAreNotThoseThatWereSigned() {
        byte[] written = latter.bytes();
        byte[] unreadable = Arrays.copyOf(written, written.length);
        unreadable[0] = (byte) 0xFF;

        assertThat(found(Optional.of(unreadable), Optional.of(former))).isEqualTo(new Damaged(written.length));
    }

    @Test
    void isOutdatedIfOthersFollowInTheHistory() {
        assertThat(found(holding(former), Optional.of(latter))).isEqualTo(new Outdated(100, latter));
    }

    @Test
    void isBeyondAHistoryThatLacksItsCheckpoint() {
        assertThat(found(holding(latter), Optional.of(former))).isEqualTo(new BeyondHistory(200));
        assertThat(found(holding(latter), NO_HISTORY)).isEqualTo(new BeyondHistory(200));
    }

    private NewestFile found(Optional<byte[]> written, Optional<Checkpoint> last) {
        return NewestFile.of(written, last, size -> Optional.ofNullable(database.get(size)));
    }

    private static Optional<byte[]> holding(Checkpoint checkpoint) {
        return Optional.of(checkpoint.note().toString().getBytes(StandardCharsets.UTF_8));
    }

    private NoteSigner signer(String name) {
        return new NoteSigner(name, SigningKey.readOrCreate(folder.resolve(name + ".pem")));
    }

    private static Checkpoint signed(NoteSigner signer, long size, Optional<Checkpoint> previous) {
        String text = Checkpoint.text(
                signer.verifierKey().name(), size, new byte[32], previous, Instant.parse("2026-01-01T00:00:00Z"));
        return Checkpoint.parse(signer.sign(text).toString());
    }
}
