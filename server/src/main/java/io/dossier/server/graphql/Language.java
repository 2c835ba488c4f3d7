package io.dossier.server.graphql;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that the product speaks: Chinese, and English for those who ask for it. */
public final class Language {

    private static final List<Locale> SPOKEN = List.of(Locale.CHINESE, Locale.ENGLISH);

    private Language() {}

    /** The language to answer in, given the header {@code Accept-Language}: the first that is spoken, or Chinese. */
    public static Locale of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.CHINESE;
        }
        try {
            @Nullable Locale spoken = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return spoken == null ? Locale.CHINESE : spoken;
        } catch (IllegalArgumentException e) {
            return Locale.CHINESE; // a damaged header is no reason to refuse an answer
        }
    }

    /** One of two texts: the English one for those who asked for it. */
    public static String text(@Nullable Locale language, String chinese, String english) {
        return language != null && Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? english : chinese;
    }
}
