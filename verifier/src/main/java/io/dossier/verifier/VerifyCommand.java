package io.dossier.verifier;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "verify",
        description = "Reads the whole store and says whether it is what was signed, or where it first is not.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // the command line fills it
final class VerifyCommand implements Callable<Integer> {
    private final Verifier.Output output;

    @Mixin
    private Sources sources;

    @Mixin
    private StoreOption store;

    @Option(
            names = "--known",
            paramLabel = "FILE",
            description =
                    "a checkpoint that was kept elsewhere, which must still be a prefix; may be given several times")
    private List<Path> known = new ArrayList<>();

    @Option(
            names = "--without-tiles",
            description = "does without the kept hashes: what is wrong is then named by the checkpoints around it")
    private boolean withoutTiles;

    VerifyCommand(Verifier.Output output) {
        this.output = output;
    }

    @Override
    public Integer call() throws Exception {
        Texts texts = sources.texts();
        return Verifier.answer(output, texts, () -> verified(texts));
    }

    private int verified(Texts texts) {
        List<TrustedKey> keys = sources.trusted();
        NewestFile newestFile = NewestFile.read(sources.folder);
        SignedChain chain = SignedChain.of(sources.folder, keys);
        SignedHead newest = chain.newest();
        List<SignedHead> kept = new ArrayList<>();
        Optional<SignedHead> other = newestFile.other(newest, keys);
        newestFile.remark(texts, other, newest).ifPresent(output.err()::println);
        other.ifPresent(kept::add);
        for (Path file : known) {
            SignedHead head = CheckpointHistory.single(file);
            SignedChain.check(head, keys, file);
            if (!head.origin().equals(newest.origin())) {
                throw new CannotVerify("checkpoint.another", file, head.origin(), newest.origin());
            }
            kept.add(head);
        }
        try (Store opened = Store.open(store.address)) {
            Sources.requireSameStore(newest, opened);
            StoredCheckpoints stored = StoredCheckpoints.beyond(opened, newest, keys);
            stored.remark(texts, sources.folder).ifPresent(output.err()::println);
            SignedChain whole = chain.with(stored.beyond());
            Optional<Tiles> tiles =
                    withoutTiles ? Optional.empty() : Optional.of(new Tiles(sources.folder, newest.size()));
            Verification verification = new Verification(
                    opened,
                    sources.folder,
                    newest,
                    stored.beyond(),
                    kept,
                    tiles,
                    new Progress(output.err(), texts, whole.newest().size()));
            Optional<Finding> finding =
                    verification.run().or(() -> StoredCheckpoints.compare(opened, sources.folder, chain));
            if (finding.isPresent()) {
                output.out().println(finding.get().in(texts));
                return Verifier.TAMPERED;
            }
            stored.broken().ifPresent(e -> {
                throw e;
            });
            tellVerified(texts, whole, verification.events());
            return Verifier.OK;
        }
    }

    private void tellVerified(Texts texts, SignedChain chain, long events) {
        SignedHead newest = chain.newest();
        long uncovered = events - newest.size();
        output.out()
                .printf(
                        "VERIFIED size=%d checkpoints=%d uncovered=%d root=%s%n",
                        newest.size(), chain.count(), uncovered, newest.root());
        output.out()
                .println(texts.of(
                        "verified",
                        newest.size(),
                        chain.count(),
                        newest.origin(),
                        newest.time().orElse("?")));
        if (uncovered > 0) {
            output.out().println(texts.of("uncovered", uncovered, newest.size()));
        }
    }
}
