package io.dossier.standalone.backup;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the command line of a backup asks for.
 *
 * @param store the file of the events
 * @param copy where the copy goes
 * @param language in which to tell
 */
public record BackupOptions(Path store, Path copy, Locale language) {
    private static final List<String> KNOWN = List.of("dossier.data-dir", "language");

    /**
     * Reads them.
     *
     * @param words what follows the word {@code backup}
     * @throws IllegalArgumentException if they cannot be understood; the message says why, in both languages
     */
    public static BackupOptions of(List<String> words) {
        @Nullable String copy = null;
        Map<String, String> settings = new HashMap<>();
        for (String word : words) {
            if (word.startsWith("--")) {
                int equals = word.indexOf('=');
                String name = word.substring(2, equals < 0 ? word.length() : equals);
                if (equals < 0 || !KNOWN.contains(name)) {
                    throw refused("OPTION_UNKNOWN", word, String.join(", --", KNOWN));
                }
                settings.put(name, word.substring(equals + 1));
            } else if (copy == null) {
                copy = word;
            } else {
                throw refused("ONE_FILE", word);
            }
        }
        if (copy == null) {
            throw refused("NO_FILE");
        }
        return new BackupOptions(
                Path.of(settings.getOrDefault("dossier.data-dir", "data")).resolve("events.sqlite"),
                Path.of(copy),
                language(settings.getOrDefault("language", "zh")));
    }

    private static Locale language(String text) {
        return switch (text) {
            case "zh" -> Locale.CHINESE;
            case "en" -> Locale.ENGLISH;
            default -> throw refused("LANGUAGE_UNKNOWN", text);
        };
    }

    // Which language is wanted is not known yet, or may be what is wrong.
    private static IllegalArgumentException refused(String key, Object... details) {
        return new IllegalArgumentException(new BackupTexts(Locale.ENGLISH).text(key, details)
                + System.lineSeparator()
                + new BackupTexts(Locale.CHINESE).text(key, details));
    }
}
