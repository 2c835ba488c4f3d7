package io.dossier.verifier;

import java.nio.file.Path;
import java.util.Optional;

/** The checkpoints in the database beside those in the folder: they are the same, but for those that were made since. */
final class StoredCheckpoints {
    private StoredCheckpoints() {}

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
                    finding[0] = Finding.of(
                            Finding.Kind.CHECKPOINT, expected.size(), "finding.stored", expected.size(), size);
                }
                return finding[0] == null;
            });
        }
        if (finding[0] == null && compared[0] < newest) {
            finding[0] = Finding.of(Finding.Kind.CHECKPOINT, newest, "finding.stored.end", compared[0], newest);
        }
        return Optional.ofNullable(finding[0]);
    }
}
