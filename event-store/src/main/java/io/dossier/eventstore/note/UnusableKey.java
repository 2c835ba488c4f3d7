package io.dossier.eventstore.note;

import org.jspecify.annotations.Nullable;

/** A key that is missing, damaged or of another kind; the message names the file or text, what is wrong and what would be right. */
public final class UnusableKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableKey(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
