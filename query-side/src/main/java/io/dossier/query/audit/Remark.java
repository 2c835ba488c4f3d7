package io.dossier.query.audit;

import java.util.Arrays;
import java.util.List;

/**
 * What there is to say about an audit besides its figures: why it could not be told, or why nothing was signed. Kept as a key, since nobody knows yet in
 * which language it will be read.
 *
 * @param key of the text
 * @param details that the text names
 */
public record Remark(Key key, List<String> details) {

    public Remark {
        details = List.copyOf(details);
    }

    static Remark of(Key key, Object... details) {
        return new Remark(key, Arrays.stream(details).map(String::valueOf).toList());
    }

    /** What can be said; with {@code AUDIT_} before it, the key of its text. */
    public enum Key {
        STUCK,
        GIVEN_UP,
        CANCELLED_BY,
        STOPPED,
        FAILED,
        NOT_SIGNED_NO_KEY,
        NOT_SIGNED_ALTERED,
        NOT_SIGNED_UNFIT,
        NOT_SIGNED_FAILED
    }
}
