package io.dossier.verifier;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "consistency",
        description =
                "Proves that the checkpoint of one size is a prefix of that of another (as C2SP tlog-witness takes it).",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // the command line fills it
final class ConsistencyCommand implements Callable<Integer> {
    private final Verifier.Output output;

    @Mixin
    private Sources sources;

    @Parameters(index = "0", paramLabel = "OLD", description = "size of the earlier checkpoint")
    private long oldSize;

    @Parameters(index = "1", paramLabel = "NEW", description = "size of the later checkpoint")
    private long newSize;

    ConsistencyCommand(Verifier.Output output) {
        this.output = output;
    }

    @Override
    public Integer call() throws Exception {
        Texts texts = sources.texts();
        return Verifier.answer(output, texts, () -> proved(texts));
    }

    private int proved(Texts texts) {
        SignedHead newest = SignedChain.of(sources.folder, sources.trusted()).newest();
        if (oldSize < 1 || oldSize > newSize || newSize > newest.size()) {
            throw new CannotVerify("sizes.wrong", oldSize, newSize, newest.size());
        }
        SignedHead older = checkpoint(oldSize);
        SignedHead later = checkpoint(newSize);
        Tiles tiles = new Tiles(sources.folder, newest.size());
        List<byte[]> proof = Proofs.consistency(oldSize, newSize, tiles::root);
        if (!Proofs.isConsistent(oldSize, newSize, older.rootHash(), later.rootHash(), proof)) {
            throw new CannotVerify("tile.altered", sources.folder.resolve("tile"), 1, newSize);
        }
        StringBuilder written = new StringBuilder("old ").append(oldSize).append('\n');
        proof.forEach(
                hash -> written.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
        output.out().print(written.append('\n').append(later.note()));
        output.err().println(texts.of("consistent", oldSize, older.root(), newSize));
        return Verifier.OK;
    }

    private SignedHead checkpoint(long size) {
        try (CheckpointHistory history = CheckpointHistory.open(sources.folder)) {
            Optional<SignedHead> before = Optional.empty();
            while (history.hasNext()) {
                SignedHead next = history.next();
                if (next.size() == size) {
                    return next;
                }
                if (next.size() > size) {
                    throw none(size, before, next);
                }
                before = Optional.of(next);
            }
            throw new CannotVerify(
                    "sizes.wrong", size, size, before.map(SignedHead::size).orElse(0L));
        }
    }

    private static CannotVerify none(long size, Optional<SignedHead> before, SignedHead next) {
        return before.map(earlier -> new CannotVerify("checkpoint.none", size, earlier.size(), next.size()))
                .orElseGet(() -> new CannotVerify("checkpoint.none.earlier", size, next.size()));
    }
}
