package io.dossier.verifier;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command about a store is told. */
@SuppressWarnings("NullAway.Init") // the command line fills it
final class Sources {
    @Option(
            names = "--checkpoints",
            required = true,
            paramLabel = "FOLDER",
            description = "the folder with checkpoint-history and tile")
    Path folder;

    @Mixin
    Keys keys;

    Texts texts() {
        return keys.texts();
    }

    /** @throws CannotVerify if there is none, or a file or a key cannot be read */
    List<TrustedKey> trusted() {
        return keys.trusted();
    }

    /** @throws CannotVerify if the checkpoints are another store's */
    static void requireSameStore(SignedHead newest, Store store) {
        String id = store.id();
        if (!newest.origin().endsWith("/" + id)) {
            throw new CannotVerify("store.another", newest.origin(), id);
        }
    }
}
