package io.dossier.server.setting;

import org.jspecify.annotations.Nullable;

/** A setting with which the product cannot start. It is found once, at start, and told to whoever starts it. */
public final class UnusableSetting extends RuntimeException {
    private final String remedy;

    /**
     * A setting that must be changed.
     *
     * @param setting its name, such as {@code dossier.data-dir}
     * @param value what it is now
     * @param problem what is wrong with that, as the rest of a sentence
     * @param remedy what to do, in sentences
     * @param cause what failed; null where the value alone tells
     */
    public UnusableSetting(
            String setting, @Nullable Object value, String problem, String remedy, @Nullable Throwable cause) {
        super("The setting %s is [%s], %s.".formatted(setting, value, problem), cause);
        this.remedy = remedy;
    }

    /** What to do, in sentences. */
    public String remedy() {
        return remedy;
    }
}
