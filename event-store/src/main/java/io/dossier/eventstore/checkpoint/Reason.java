package io.dossier.eventstore.checkpoint;

import io.dossier.eventstore.checkpoint.HistoryContradicted.Kind;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * Why nothing can be signed. What it is and where is kept apart from the words for it, since nobody knows yet in which language it will be read.
 *
 * @param code what it is
 * @param details that its text names, in their order
 */
public record Reason(Code code, List<String> details) {

    private static final String BUNDLE = "io.dossier.eventstore.checkpoint.reasons";

    public Reason {
        details = List.copyOf(details);
    }

    /** What can be said; the key of its text. */
    public enum Code {
        EVENT_MISSING(Kind.ALTERED),
        EVENT_MISSING_BEFORE(Kind.ALTERED),
        EVENT_ALTERED(Kind.ALTERED),
        EVENTS_FEWER_THAN_SIGNED(Kind.ALTERED),
        EVENTS_NOT_THE_SIGNED(Kind.ALTERED),
        EVENTS_NOT_OF_CHECKPOINT(Kind.ALTERED),
        TILES_NOT_OF_CHECKPOINT(Kind.ALTERED),
        TILE_MISSING(Kind.ALTERED),
        TILE_TOO_SHORT(Kind.ALTERED),
        FILE_WITHOUT_CHECKPOINT(Kind.ALTERED),
        FILE_ENDS_OTHERWISE(Kind.ALTERED),
        CHECKPOINT_UNREADABLE(Kind.ALTERED),
        CHECKPOINT_NOT_STORED(Kind.ALTERED),
        CHECKPOINT_STORED_OTHERWISE(Kind.ALTERED),
        CHECKPOINT_DOES_NOT_FOLLOW(Kind.ALTERED),
        CHECKPOINT_OF_ANOTHER_STORE(Kind.ALTERED),
        FOLDER_OF_ANOTHER_STORE(Kind.UNFIT),
        NAME_CHANGED_IN_FOLDER(Kind.UNFIT),
        NAME_CHANGED_IN_DATABASE(Kind.UNFIT),
        SIGNER_UNKNOWN_IN_FOLDER(Kind.UNFIT),
        SIGNER_UNKNOWN_IN_DATABASE(Kind.UNFIT),
        KEY_UNFIT_IN_FOLDER(Kind.UNFIT),
        KEY_UNFIT_IN_DATABASE(Kind.UNFIT),
        KEY_NOT_IN_USE_YET(Kind.UNFIT),
        /** In reports of former versions. */
        FOLDER_IN_USE,
        FOLDER_NOT_CLAIMED,
        FOLDER_NOT_READ,
        FOLDER_NOT_WRITTEN,
        FOLDER_NOT_CLOSED,
        KEYS_NOT_KEPT,
        /** In reports of former versions. */
        NOT_COVERED,
        NOT_COVERED_BY_ANOTHER,
        /** Something outside of this software failed; its own words are the only detail. */
        QUOTED;

        private final Optional<Kind> kind;

        Code() {
            this.kind = Optional.empty();
        }

        Code(Kind kind) {
            this.kind = Optional.of(kind);
        }

        /** What sort of contradiction it is; empty if it is none, so that the next attempt may succeed. */
        Optional<Kind> kind() {
            return kind;
        }
    }

    /** Something that knows why nothing can be signed. */
    interface Told {
        Reason reason();
    }

    static Reason of(Code code, Object... details) {
        return new Reason(code, Arrays.stream(details).map(String::valueOf).toList());
    }

    /** Of whatever was thrown: what it says itself, if it is not this software that says it. */
    public static Reason of(RuntimeException failure) {
        return failure instanceof Told told ? told.reason() : of(Code.QUOTED, String.valueOf(failure.getMessage()));
    }

    /** In English, as the log has it. */
    public String text() {
        return text(Locale.ENGLISH);
    }

    /** In Chinese, or in English for those who ask for it: what it is, where, and what to do. */
    public String text(Locale language) {
        ResourceBundle texts = ResourceBundle.getBundle(
                BUNDLE,
                language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.ROOT : Locale.CHINESE,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
        String what = written(texts, code.name());
        return code.kind()
                .map(kind -> what + texts.getString("between") + written(texts, kind.name()))
                .orElse(what);
    }

    // As they stand: 1000000 is the position, not 1,000,000.
    private String written(ResourceBundle texts, String key) {
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(details.toArray());
    }
}
