package io.dossier.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Proofs of a store lead to its signed roots by nothing but what they hold")
class ProofsOfAStoreTest {
    /** More than a tile of tiles: hashes of three levels are read. */
    private static final int EVENTS = 66_000;

    private static final int UNIT = 6_000;

    @TempDir
    static Path home;

    private static ProvedStore store;

    @BeforeAll
    @SuppressWarnings("NullAway.Init")
    static void writeAndSign() {
        store = new ProvedStore(Database.SQLITE, home);
        for (int i = 0; i < EVENTS / UNIT; i++) {
            store.append(UNIT);
        }
        store.sign();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void theStoreIsVerified() {
        assertThat(store.verify().out()).startsWith("VERIFIED size=66000 checkpoints=660 uncovered=0");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 256, 257, 40_000, 65_536, 65_537, 66_000})
    void anEventIsProvedToBeIncluded(long position) {
        ProvedStore.Answer answer = store.inclusion(Long.toString(position), "--with-event");

        assertThat(answer.exitCode()).isZero();
        List<String> lines = answer.out().lines().toList();
        assertThat(lines.get(0)).isEqualTo("c2sp.org/tlog-proof@v1");
        assertThat(lines.get(2)).isEqualTo("index " + (position - 1));
        int end = lines.indexOf("");
        byte[] event = Base64.getDecoder().decode(lines.get(1).substring("extra ".length()));
        byte[] leaf = new Hashes().leaf(event, event.length);
        assertThat(Proofs.rootByInclusion(position - 1, EVENTS, leaf, hashes(lines.subList(3, end)))
                        .map(Base64.getEncoder()::encodeToString))
                .hasValue(lines.get(end + 3));
        assertThat(lines.get(end + 2)).isEqualTo(Integer.toString(EVENTS));
    }

    @ParameterizedTest
    @ValueSource(longs = {100, 300, 65_500, 65_600, 66_000})
    void anOldCheckpointIsProvedToBeAPrefix(long size) {
        ProvedStore.Answer answer = consistency(size, EVENTS);

        assertThat(answer.exitCode()).isZero();
        List<String> lines = answer.out().lines().toList();
        assertThat(lines.get(0)).isEqualTo("old " + size);
        int end = lines.indexOf("");
        assertThat(Proofs.isConsistent(
                        size,
                        EVENTS,
                        oldRoot(size),
                        Base64.getDecoder().decode(lines.get(end + 3)),
                        hashes(lines.subList(1, end))))
                .isTrue();
    }

    @Test
    void sizesWithoutCheckpointOrBeyondTheNewestHaveNoProof() {
        assertThat(consistency(150, EVENTS).err()).contains("There is no checkpoint of size 150", "100 and 200");
        assertThat(consistency(1, EVENTS).err())
                .contains("There is no checkpoint of size 1; the first is of size 100.");
        assertThat(consistency(100, EVENTS + 100).err()).contains("sizes must be 1 to 66000");
        assertThat(consistency(300, 100).exitCode()).isEqualTo(2);
    }

    private static ProvedStore.Answer consistency(long oldSize, long newSize) {
        return ProvedStore.run(List.of(
                "consistency",
                "--checkpoints",
                store.checkpoints.toString(),
                "--keys",
                store.keys().toString(),
                "--language",
                "en",
                Long.toString(oldSize),
                Long.toString(newSize)));
    }

    private static byte[] oldRoot(long size) {
        try (CheckpointHistory history = CheckpointHistory.open(store.checkpoints)) {
            while (true) {
                SignedHead head = history.next();
                if (head.size() == size) {
                    return head.rootHash();
                }
            }
        }
    }

    private static List<byte[]> hashes(List<String> lines) {
        List<byte[]> hashes = new ArrayList<>();
        lines.forEach(line -> hashes.add(Base64.getDecoder().decode(line)));
        return hashes;
    }
}
