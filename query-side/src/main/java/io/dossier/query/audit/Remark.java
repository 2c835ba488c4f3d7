package io.dossier.query.audit;

import io.dossier.eventstore.checkpoint.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say about an audit besides its figures: why it could not be told, or why nothing was signed. Kept as a key, since nobody knows yet in
 * which language it will be read.
 *
 * @param key of the text
 * @param details that the text names
 * @param reason why nothing can be signed, which the text then names in place of the details; null if it is about something else, and in reports of former
 *     versions, which kept the reason in English among the details
 */
public record Remark(
        Key key, List<String> details, @Nullable Reason reason) {

    public Remark {
        details = List.copyOf(details);
    }

    static Remark of(Key key, Object... details) {
        return new Remark(key, Arrays.stream(details).map(String::valueOf).toList(), null);
    }

    /** Former versions read it, too, in English. */
    static Remark because(Key key, Reason reason) {
        return new Remark(key, List.of(reason.text()), reason);
    }

    /** What the text names, in that language. */
    List<String> details(Locale language) {
        return reason == null ? details : List.of(reason.text(language));
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
