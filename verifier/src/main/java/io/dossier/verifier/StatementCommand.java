package io.dossier.verifier;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code statement}: who signed that a store's documents are as its events say, and whether that hangs together. */
@Command(
        name = "statement",
        description =
                "Checks the statement of an audit: its signature, its digest, and with --checkpoints that it is about the same history.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // the command line fills it
final class StatementCommand implements Callable<Integer> {
    private final Verifier.Output output;

    @Mixin
    private Keys keys;

    @Option(
            names = "--checkpoints",
            paramLabel = "FOLDER",
            description = "the folder with checkpoint-history, among which the statement's must be")
    private @Nullable Path folder;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "the statement, such as audits/ID in the folder of checkpoints")
    private Path file;

    StatementCommand(Verifier.Output output) {
        this.output = output;
    }

    @Override
    public Integer call() throws Exception {
        Texts texts = keys.texts();
        return Verifier.answer(output, texts, () -> verified(texts));
    }

    private int verified(Texts texts) {
        List<TrustedKey> trusted = keys.trusted();
        AuditStatement statement = AuditStatement.read(file);
        requireSigned(statement, trusted);
        if (!statement.digest().equals(statement.digestOfLines()) || statement.differences() != 0) {
            throw new CannotVerify("statement.contradicts", file);
        }
        if (folder != null) {
            requireCheckpoint(statement, folder, trusted);
        }
        output.out()
                .println(texts.of(
                        "stated",
                        statement.documents(),
                        statement.projections(),
                        statement.position(),
                        statement.origin(),
                        statement.time(),
                        statement.digest()));
        output.out()
                .println(statement
                        .checkpoint()
                        .map(named -> texts.of(
                                folder == null ? "stated.checkpoint.unseen" : "stated.checkpoint",
                                named.size(),
                                named.root()))
                        .orElseGet(() -> texts.of("stated.checkpoint.none")));
        return Verifier.OK;
    }

    private void requireSigned(AuditStatement statement, List<TrustedKey> trusted) {
        switch (statement.signatures().trust(statement.text(), trusted)) {
            case SIGNED -> {}
            case OTHERS ->
                throw new CannotVerify(
                        "statement.untrusted",
                        file,
                        statement.signatures().signers(),
                        String.join(
                                ", ", trusted.stream().map(TrustedKey::label).toList()));
            case FORGED ->
                throw new SignedChain.Broken(
                        Finding.of(Finding.Kind.STATEMENT, statement.position(), "finding.statement.forged", file));
        }
        if (trusted.stream().noneMatch(key -> key.name().equals(statement.origin()))) {
            throw new CannotVerify("statement.origin", file, statement.origin());
        }
    }

    private void requireCheckpoint(AuditStatement statement, Path checkpoints, List<TrustedKey> trusted) {
        SignedHead newest = SignedChain.of(checkpoints, trusted).newest();
        if (!newest.origin().equals(statement.origin())) {
            throw new CannotVerify("checkpoint.another", file, statement.origin(), newest.origin());
        }
        Optional<AuditStatement.Named> named = statement.checkpoint();
        if (named.isPresent() && !isAmong(named.get(), checkpoints)) {
            throw new SignedChain.Broken(Finding.of(
                    Finding.Kind.REWRITTEN,
                    named.get().size(),
                    "finding.statement.checkpoint",
                    named.get().size(),
                    named.get().root()));
        }
    }

    private static boolean isAmong(AuditStatement.Named named, Path checkpoints) {
        try (CheckpointHistory history = CheckpointHistory.open(checkpoints)) {
            while (history.hasNext()) {
                SignedHead next = history.next();
                if (next.size() == named.size()) {
                    return next.root().equals(named.root());
                }
            }
            return false;
        }
    }
}
