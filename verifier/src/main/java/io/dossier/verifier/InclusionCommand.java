package io.dossier.verifier;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "inclusion",
        description =
                "Proves that the event at a position is among those that the newest checkpoint covers (C2SP tlog-proof).",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // the command line fills it
final class InclusionCommand implements Callable<Integer> {
    private final Verifier.Output output;

    @Mixin
    private Sources sources;

    @Mixin
    private StoreOption store;

    @Option(
            names = "--with-event",
            description =
                    "puts the event itself into the proof, so that it can be checked without the store; it may hold personal data")
    private boolean withEvent;

    @Parameters(paramLabel = "POSITION", description = "of the event, from 1; its index in the proof is one less")
    private long position;

    InclusionCommand(Verifier.Output output) {
        this.output = output;
    }

    @Override
    public Integer call() throws Exception {
        Texts texts = sources.texts();
        return Verifier.answer(output, texts, () -> proved(texts));
    }

    private int proved(Texts texts) {
        SignedHead newest = SignedChain.of(sources.folder, sources.trusted()).newest();
        if (position < 1 || position > newest.size()) {
            throw new CannotVerify("position.beyond", position, newest.size());
        }
        Tiles tiles = new Tiles(sources.folder, newest.size());
        List<byte[]> path = Proofs.inclusion(position - 1, newest.size(), tiles::root);
        if (!leads(tiles.leaf(position), path, newest)) {
            throw new CannotVerify("tile.altered", sources.folder.resolve("tile"), 1, newest.size());
        }
        try (Store opened = Store.open(store.address)) {
            Sources.requireSameStore(newest, opened);
            EventBytes event = new EventBytes();
            opened.eventsAfter(position - 1, row -> {
                event.take(row);
                return false;
            });
            if (event.position() != position || !leads(event.hash(), path, newest)) {
                output.out()
                        .println(Finding.of(Finding.Kind.ALTERED, position, "finding.event", position)
                                .in(texts));
                return Verifier.TAMPERED;
            }
            StringBuilder proof = new StringBuilder("c2sp.org/tlog-proof@v1\n");
            Base64.Encoder base64 = Base64.getEncoder();
            if (withEvent) {
                proof.append("extra ")
                        .append(base64.encodeToString(event.encoded()))
                        .append('\n');
            }
            proof.append("index ").append(position - 1).append('\n');
            path.forEach(hash -> proof.append(base64.encodeToString(hash)).append('\n'));
            output.out().print(proof.append('\n').append(newest.note()));
            output.err()
                    .println(texts.of(
                            "proved", position, event.eventId(), newest.size(), base64.encodeToString(event.hash())));
            return Verifier.OK;
        }
    }

    private boolean leads(byte[] leafHash, List<byte[]> path, SignedHead newest) {
        return Proofs.rootByInclusion(position - 1, newest.size(), leafHash, path)
                .filter(root -> Arrays.equals(root, newest.rootHash()))
                .isPresent();
    }
}
