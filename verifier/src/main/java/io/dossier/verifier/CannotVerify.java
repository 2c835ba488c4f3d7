package io.dossier.verifier;

import java.util.List;

/** Something is missing or unreadable, so that nothing can be said about the store. */
final class CannotVerify extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    /**
     * @param key of the message
     * @param arguments for its places
     */
    CannotVerify(String key, Object... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    String in(Texts texts) {
        return texts.of(key, arguments.toArray());
    }
}
