package io.dossier.verifier;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** What is said to people, in English or Chinese. */
final class Texts {
    private final ResourceBundle bundle;

    Texts(Locale locale) {
        bundle = ResourceBundle.getBundle(
                "io.dossier.verifier.messages",
                locale.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }

    String of(String key, Object... arguments) {
        // As they are: positions without separators can be given back to the command line.
        Object[] written = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(written);
    }
}
