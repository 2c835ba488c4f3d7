package io.dossier.eventstore.checkpoint;

import io.dossier.eventstore.note.NoteSigner;
import io.dossier.eventstore.note.SignedNote;
import io.dossier.eventstore.note.SigningKey;
import io.dossier.eventstore.note.UnusableKey;
import io.dossier.eventstore.note.VerifierKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The keys of a store's checkpoints. A change of key is one checkpoint that the former key signs beside the new one: who trusted the
 * former one then has a reason to trust the new one.
 */
public final class CheckpointKeys {

    private final NoteSigner current;
    private final Optional<NoteSigner> former;
    private final Path knownKeysFile;
    private final Set<String> kept;
    private final Set<String> known;

    private CheckpointKeys(NoteSigner current, Optional<NoteSigner> former, Path knownKeysFile, Set<String> kept) {
        this.current = current;
        this.former = former;
        this.knownKeysFile = knownKeysFile;
        this.kept = kept;
        this.known = new LinkedHashSet<>(kept);
        former.ifPresent(signer -> known.add(signer.verifierKey().toString()));
        known.add(current.verifierKey().toString());
    }

    /**
     * Opens the keys of a store. Whether they are that store's is told by its checkpoints, so nothing is kept of them yet.
     *
     * @param origin of the store, which is the name of its signer
     * @param keyFile is made if it is not there
     * @param formerKeyFile the key before this one, while it is being replaced; need not exist
     * @param knownKeysFile the verifier keys that were ever used; need not exist
     * @throws UnusableKey if a file cannot be read or holds no such key
     * @throws UncheckedIOException if the known keys cannot be read
     */
    public static CheckpointKeys open(String origin, Path keyFile, Path formerKeyFile, Path knownKeysFile) {
        NoteSigner current = new NoteSigner(origin, SigningKey.readOrCreate(keyFile));
        Optional<NoteSigner> former = Files.exists(formerKeyFile)
                ? Optional.of(new NoteSigner(origin, SigningKey.read(formerKeyFile)))
                : Optional.empty();
        try {
            return new CheckpointKeys(current, former, knownKeysFile.toAbsolutePath(), read(knownKeysFile));
        } catch (IOException e) {
            throw new UncheckedIOException("The known keys cannot be read from " + knownKeysFile, e);
        }
    }

    /**
     * Adds these keys to those that were ever used, once checkpoints have told that they are the store's.
     *
     * @throws UncheckedIOException if they cannot be kept
     */
    void keep() {
        if (kept.containsAll(known)) {
            return;
        }
        try {
            write();
        } catch (IOException e) {
            throw new FilesFailed(Reason.Code.KEYS_NOT_KEPT, knownKeysFile, e);
        }
    }

    private void write() throws IOException {
        try {
            DurableFiles files = new DurableFiles();
            files.write(knownKeysFile, (String.join("\n", known) + "\n").getBytes(StandardCharsets.UTF_8));
            files.force();
        } catch (IOException e) {
            // Another process of the same home may have written the same meanwhile.
            if (!read(knownKeysFile).containsAll(known)) {
                throw e;
            }
        }
    }

    private static Set<String> read(Path knownKeysFile) throws IOException {
        Set<String> read = new LinkedHashSet<>();
        if (Files.exists(knownKeysFile)) {
            Files.readString(knownKeysFile, StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> VerifierKey.parse(line).toString())
                    .forEach(read::add);
        }
        return read;
    }

    /** The key in use, by which others check what is signed from now on. */
    public VerifierKey verifierKey() {
        return current.verifierKey();
    }

    /** The name under which they sign. */
    String origin() {
        return current.verifierKey().name();
    }

    /** A note of that text, signed with the key in use. */
    SignedNote sign(String text) {
        return current.sign(text);
    }

    /** Those of the keys that were ever used with which a checkpoint is signed. */
    public List<VerifierKey> signersOf(Checkpoint checkpoint) {
        return checkpoint
                .note()
                .signersAmong(known.stream().map(VerifierKey::parse).toList());
    }

    List<String> known() {
        return List.copyOf(known);
    }

    boolean signed(Checkpoint checkpoint) {
        return !signersOf(checkpoint).isEmpty();
    }

    /**
     * Who signs what follows that checkpoint.
     *
     * @param where that checkpoint stands
     * @throws HistoryContradicted if neither the key in use nor the former one signed it
     */
    List<NoteSigner> signersAfter(Optional<Checkpoint> last, Place where) {
        if (last.isEmpty() || isSignedBy(current, last.get())) {
            return List.of(current);
        }
        return former.filter(signer -> isSignedBy(signer, last.get()))
                .map(signer -> List.of(signer, current))
                .orElseThrow(() -> new HistoryContradicted(
                        where.say(Reason.Code.KEY_UNFIT_IN_FOLDER, Reason.Code.KEY_UNFIT_IN_DATABASE),
                        last.get().size(),
                        where,
                        current.verifierKey().label()));
    }

    /** Whether the key in use is not among those that signed it. */
    boolean isOfOthers(Checkpoint checkpoint) {
        return !isSignedBy(current, checkpoint);
    }

    private static boolean isSignedBy(NoteSigner signer, Checkpoint checkpoint) {
        return !checkpoint.note().signersAmong(List.of(signer.verifierKey())).isEmpty();
    }
}
