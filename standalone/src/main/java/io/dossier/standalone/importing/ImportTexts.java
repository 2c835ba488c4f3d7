package io.dossier.standalone.importing;

import io.dossier.api.Clause;
import io.dossier.api.Refusal;
import io.dossier.standalone.operating.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** Everything that an import says, in the language of whoever runs it. */
public final class ImportTexts {
    private final Texts texts;
    private final Locale locale;
    private final BiFunction<Refusal, Locale, String> refusalMessages;

    ImportTexts(Locale locale, BiFunction<Refusal, Locale, String> refusalMessages) {
        this.locale = locale;
        this.refusalMessages = refusalMessages;
        this.texts = new Texts(ImportTexts.class, locale);
    }

    /** Those that name no refusal. */
    public ImportTexts(Locale locale) {
        this(locale, (refusal, language) -> refusal.code());
    }

    /** A text without a code. */
    public String text(String key, Object... details) {
        return texts.text(key, details);
    }

    /** Why a row or a file is not taken, by a rule of this package. */
    String reason(String code, Object... details) {
        return said(code, Optional.empty(), text(code, details));
    }

    /** Why a row is not taken, by a rule of this package that comes from a regulation. */
    String reason(Clause clause, String code, Object... details) {
        return said(code, Optional.of(clause), text(code, details));
    }

    /** Why the desk refused a row: every refusal with its code, clause and message. */
    List<String> reasons(List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> said(refusal.code(), refusal.clause(), refusalMessages.apply(refusal, locale)))
                .toList();
    }

    private String said(String code, Optional<Clause> clause, String message) {
        return code + clause.map(c -> " (" + c.id() + ")").orElse("") + ": " + message;
    }
}
