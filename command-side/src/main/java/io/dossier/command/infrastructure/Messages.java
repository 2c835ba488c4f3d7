package io.dossier.command.infrastructure;

import io.dossier.api.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What people are told, in Chinese (the default) or English. */
public final class Messages {
    private final ResourceBundleMessageSource source = new ResourceBundleMessageSource();

    /** Messages from the bundles of this module. */
    public Messages() {
        source.setBasenames("messages/refusals", "messages/input");
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Locale.CHINESE);
        source.setAlwaysUseMessageFormat(true);
    }

    /** A refusal's message. */
    public String of(Refusal refusal, Locale locale) {
        return of(refusal.code(), locale, refusal.details().toArray());
    }

    /** The message of that code. */
    public String of(String code, Locale locale, Object... details) {
        return source.getMessage(code, details, locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.CHINESE);
    }
}
