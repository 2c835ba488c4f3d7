package io.dossier.verifier;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** What is said to people, in English or Chinese. */
final class Texts {
    // As they are: positions without separators can be given back to the command line. Numbers they must stay, for one
    // event is no events.
    private static final Locale WITHOUT_SEPARATORS = Locale.forLanguageTag("en-US-POSIX");

    private final ResourceBundle bundle;

    Texts(Locale locale) {
        bundle = ResourceBundle.getBundle(
                "io.dossier.verifier.messages",
                locale.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }

    String of(String key, Object... arguments) {
        Object[] written = Arrays.stream(arguments)
                .map(argument -> argument instanceof Number ? argument : String.valueOf(argument))
                .toArray();
        return new MessageFormat(bundle.getString(key), WITHOUT_SEPARATORS).format(written);
    }
}
