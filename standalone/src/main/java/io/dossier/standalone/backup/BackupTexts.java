package io.dossier.standalone.backup;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** Everything that the command line of backups says. */
final class BackupTexts {
    private final ResourceBundle bundle;
    private final Locale locale;

    BackupTexts(Locale locale) {
        this.locale = locale;
        // the machine's own language must not stand in for a language that was asked for
        this.bundle = ResourceBundle.getBundle(
                BackupTexts.class.getPackageName() + ".messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String text(String key, Object... details) {
        Object[] asText = Arrays.stream(details).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), locale).format(asText);
    }
}
