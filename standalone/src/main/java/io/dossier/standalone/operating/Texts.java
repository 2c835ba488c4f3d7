package io.dossier.standalone.operating;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a command line says in one language. */
public final class Texts {
    private final ResourceBundle bundle;
    private final Locale locale;

    /** @param speaker any class of the package that has the texts, in its {@code messages} */
    public Texts(Class<?> speaker, Locale locale) {
        this.locale = locale;
        // the machine's own language must not stand in for a language that was asked for
        this.bundle = ResourceBundle.getBundle(
                speaker.getPackageName() + ".messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The text of that key with its details in it. */
    public String text(String key, Object... details) {
        Object[] asText = Arrays.stream(details).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), locale).format(asText);
    }
}
