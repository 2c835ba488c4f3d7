package io.dossier.verifier;

import java.util.List;

/**
 * What was altered.
 *
 * @param position the first that is not as it was signed, or the size of the checkpoint that is not
 * @param key of the message that tells more
 * @param arguments for its places
 */
record Finding(Kind kind, long position, String key, List<Object> arguments) {
    enum Kind {
        CHANGED,
        REMOVED,
        INSERTED,
        REORDERED,
        /** Something between two checkpoints; tiles would tell what. */
        ALTERED,
        /** A checkpoint that was signed once is no longer a prefix of the history. */
        REWRITTEN,
        /** A checkpoint itself, in the folder or in the database. */
        CHECKPOINT,
        /** What an audit stated. */
        STATEMENT
    }

    static Finding of(Kind kind, long position, String key, Object... arguments) {
        return new Finding(kind, position, key, List.of(arguments));
    }

    /** The line for programs, then the sentence for people. */
    String in(Texts texts) {
        return "TAMPERED kind=%s position=%d%n%s".formatted(kind, position, texts.of(key, arguments.toArray()));
    }
}
