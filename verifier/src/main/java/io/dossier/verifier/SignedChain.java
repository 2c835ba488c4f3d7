package io.dossier.verifier;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What the folder's checkpoints come to, after each was checked: signed by a trusted key, and following the one before it.
 *
 * @param newest the last of them
 * @param count how many there are
 */
record SignedChain(SignedHead newest, long count) {

    /** Thrown through the reading of checkpoints when one is not what it should be. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Finding finding;

        Broken(Finding finding) {
            super(finding.key());
            this.finding = finding;
        }

        Finding finding() {
            return finding;
        }
    }

    /**
     * Reads all checkpoints.
     *
     * @throws CannotVerify if there are none, the last is cut off, or one is signed by none of the keys
     * @throws Broken if one was altered or taken away
     */
    static SignedChain of(Path folder, Collection<TrustedKey> keys) {
        try (CheckpointHistory history = CheckpointHistory.open(folder)) {
            Optional<SignedHead> last = Optional.empty();
            long count = 0;
            while (history.hasNext()) {
                SignedHead next = history.next();
                check(next, keys, folder);
                checkOrder(last, next);
                last = Optional.of(next);
                count++;
            }
            long read = count;
            return last.map(newest -> new SignedChain(newest, read))
                    .orElseThrow(() -> new CannotVerify("checkpoints.missing", folder.resolve("checkpoint-history")));
        }
    }

    /** The same with others that were checked to follow it. */
    SignedChain with(List<SignedHead> others) {
        return others.isEmpty() ? this : new SignedChain(others.get(others.size() - 1), count + others.size());
    }

    /**
     * Looks who signed it.
     *
     * @param where it stands, for the message
     * @throws CannotVerify if it is signed by none of the keys
     * @throws Broken if one of the keys is said to have signed it and did not
     */
    static void check(SignedHead head, Collection<TrustedKey> keys, Object where) {
        switch (head.trust(keys)) {
            case SIGNED -> {}
            case OTHERS ->
                throw new CannotVerify(
                        "key.untrusted",
                        head.size(),
                        where,
                        head.signers(),
                        String.join(", ", keys.stream().map(TrustedKey::label).toList()));
            case FORGED ->
                throw new Broken(
                        Finding.of(Finding.Kind.CHECKPOINT, head.size(), "finding.forged", head.size(), where));
        }
    }

    /**
     * Looks whether it follows the one before it.
     *
     * @param last the one before; empty for the first
     * @throws Broken if it does not
     */
    static void checkOrder(Optional<SignedHead> last, SignedHead next) {
        boolean follows = last.map(before -> before.size() < next.size()
                        && before.origin().equals(next.origin())
                        && next.previous().equals(Optional.of(before.hash())))
                .orElse(next.previous().isEmpty() && next.size() > 0);
        if (!follows) {
            throw new Broken(last.map(before -> Finding.of(
                            Finding.Kind.CHECKPOINT, next.size(), "finding.chain", next.size(), before.size()))
                    .orElseGet(() ->
                            Finding.of(Finding.Kind.CHECKPOINT, next.size(), "finding.chain.first", next.size())));
        }
    }
}
