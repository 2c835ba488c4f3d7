package io.dossier.verifier;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/**
 * The file with the newest checkpoint alone, beside the history of all of them.
 *
 * @param written what it holds; empty if there is no such file
 */
record NewestFile(Path file, Optional<String> written) {

    /**
     * Reads it as it is. Before the history is read, for that is written first: what is found here is in the history by then.
     *
     * @throws CannotVerify if it cannot be read
     */
    static NewestFile read(Path folder) {
        Path file = folder.resolve("checkpoint");
        return new NewestFile(file, Files.exists(file) ? Optional.of(CheckpointHistory.text(file)) : Optional.empty());
    }

    /**
     * The checkpoint in it, if it is another one than the history's newest.
     *
     * @throws CannotVerify if it is no checkpoint, one of another store, or one that none of the keys signed
     * @throws SignedChain.Broken if one of the keys is said to have signed it and did not
     */
    Optional<SignedHead> other(SignedHead newest, Collection<TrustedKey> keys) {
        Optional<SignedHead> other = written.map(text -> CheckpointHistory.parsed(text, file))
                .filter(head -> !head.text().equals(newest.text()));
        other.ifPresent(head -> {
            SignedChain.check(head, keys, file);
            if (!head.origin().equals(newest.origin())) {
                throw new CannotVerify("checkpoint.another", file, head.origin(), newest.origin());
            }
        });
        return other;
    }

    /** What is odd about it; empty if it is as it should be. */
    Optional<String> remark(Texts texts, Optional<SignedHead> other, SignedHead newest) {
        return written.isEmpty()
                ? Optional.of(texts.of("newest.missing", file, newest.size()))
                : other.map(head -> texts.of("newest.other", file, head.size(), newest.size()));
    }
}
