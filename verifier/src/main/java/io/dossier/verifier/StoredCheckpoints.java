package io.dossier.verifier;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The checkpoints in the database beside those in the folder. They are the same, but for those that the database has beyond the folder's newest: it has
 * each of them first, and a folder may have lost some.
 *
 * @param beyond those that are signed and follow the folder's newest, the smallest first
 * @param broken what is wrong with the one behind these; empty if nothing is
 */
record StoredCheckpoints(List<SignedHead> beyond, Optional<RuntimeException> broken) {

    /**
     * Reads those that the folder lacks, up to the first that cannot be trusted: what is wrong with that one is told after what is wrong with events, or else a
     * row that somebody put there would hide them.
     */
    static StoredCheckpoints beyond(Store store, SignedHead newest, Collection<TrustedKey> keys) {
        List<SignedHead> beyond = new ArrayList<>();
        try {
            store.checkpointsAfter(newest.size(), row -> {
                SignedHead next = CheckpointHistory.parsed(row.getString(2), store);
                if (next.size() != row.getLong(1)) {
                    throw new SignedChain.Broken(finding(next.size(), row.getLong(1)));
                }
                SignedChain.check(next, keys, store);
                SignedChain.checkOrder(Optional.of(beyond.isEmpty() ? newest : beyond.get(beyond.size() - 1)), next);
                beyond.add(next);
                return true;
            });
            return new StoredCheckpoints(List.copyOf(beyond), Optional.empty());
        } catch (CannotVerify | SignedChain.Broken e) {
            return new StoredCheckpoints(List.copyOf(beyond), Optional.of(e));
        }
    }

    /** That the folder lacks some of them; empty if it does not. */
    Optional<String> remark(Texts texts, Path folder) {
        return beyond.isEmpty()
                ? Optional.empty()
                : Optional.of(texts.of(
                        "newest.stored",
                        beyond.size(),
                        beyond.get(beyond.size() - 1).size(),
                        folder));
    }

    /** Holds those that both have against each other. */
    static Optional<Finding> compare(Store store, Path folder, SignedChain chain) {
        Finding[] finding = new Finding[1];
        long newest = chain.newest().size();
        long[] compared = {0};
        try (CheckpointHistory history = CheckpointHistory.open(folder)) {
            store.checkpoints(row -> {
                long size = row.getLong(1);
                if (compared[0] == newest) {
                    return false;
                }
                SignedHead expected = history.next();
                compared[0] = expected.size();
                if (size != expected.size() || !expected.note().equals(row.getString(2))) {
                    finding[0] = finding(expected.size(), size);
                }
                return finding[0] == null;
            });
        }
        if (finding[0] == null && compared[0] < newest) {
            finding[0] = Finding.of(Finding.Kind.CHECKPOINT, newest, "finding.stored.end", compared[0], newest);
        }
        return Optional.ofNullable(finding[0]);
    }

    private static Finding finding(long expected, long size) {
        return Finding.of(Finding.Kind.CHECKPOINT, expected, "finding.stored", expected, size);
    }
}
