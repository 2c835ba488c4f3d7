package io.dossier.query.infrastructure.graphql;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Texts in the caller's language: Chinese, or English for those who ask for it. */
@Component
public class Messages {

    private final ResourceBundleMessageSource texts = bundle("query");
    private final ResourceBundleMessageSource names = bundle("history");

    /** Reads the bundles {@code query_zh} and {@code query_en}, and those of the history. */
    public Messages() {
        texts.setAlwaysUseMessageFormat(true);
    }

    private static ResourceBundleMessageSource bundle(String name) {
        ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
        bundle.setBasename(name);
        bundle.setDefaultEncoding(StandardCharsets.UTF_8.name());
        bundle.setFallbackToSystemLocale(false);
        return bundle;
    }

    /** The text of that key. */
    public String text(@Nullable Locale language, String key, Object... details) {
        // as they stand: 1000000 is what was sent, not 1,000,000
        Object[] asTheyStand = Arrays.stream(details).map(String::valueOf).toArray();
        return texts.getMessage(key, asTheyStand, spoken(language));
    }

    /** The name of that key, of an event or of one of its fields; what it is to stand for where there is none. */
    public String nameOr(@Nullable Locale language, String key, String otherwise) {
        return Objects.requireNonNullElse(names.getMessage(key, null, null, spoken(language)), otherwise);
    }

    private static Locale spoken(@Nullable Locale language) {
        return language != null && Locale.ENGLISH.getLanguage().equals(language.getLanguage())
                ? Locale.ENGLISH
                : Locale.CHINESE;
    }
}
