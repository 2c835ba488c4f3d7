package io.dossier.standalone.auditing;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the command line of an audit asks for.
 *
 * @param projection the name of one, or {@code all}
 * @param product where the running product is
 * @param user who asks; an operator
 * @param password theirs
 * @param language in which to tell
 */
public record AuditOptions(String projection, URI product, String user, String password, Locale language) {
    private static final String ALL = "all";
    private static final int MOST_PORT = 65_535;
    private static final List<String> KNOWN = List.of("server.address", "server.port", "user", "password", "language");

    /**
     * Reads them.
     *
     * @param words what follows the word {@code audit}
     * @throws IllegalArgumentException if they cannot be understood; the message says why, in both languages
     */
    public static AuditOptions of(List<String> words) {
        @Nullable String projection = null;
        Map<String, String> settings = new HashMap<>();
        for (String word : words) {
            if (word.startsWith("--")) {
                int equals = word.indexOf('=');
                String name = word.substring(2, equals < 0 ? word.length() : equals);
                if (equals < 0 || !KNOWN.contains(name)) {
                    throw refused("OPTION_UNKNOWN", word, String.join(", --", KNOWN));
                }
                settings.put(name, word.substring(equals + 1));
            } else if (projection == null) {
                projection = word;
            } else {
                throw refused("ONE_PROJECTION", word);
            }
        }
        return new AuditOptions(
                projection == null ? ALL : projection,
                URI.create(
                        "http://%s:%d".formatted(settings.getOrDefault("server.address", "127.0.0.1"), port(settings))),
                settings.getOrDefault("user", "operator"),
                settings.getOrDefault("password", "dossier"),
                language(settings.getOrDefault("language", "zh")));
    }

    private static int port(Map<String, String> settings) {
        String text = settings.getOrDefault("server.port", "8080");
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= 1 && number <= MOST_PORT) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw refused("PORT_INVALID", text, MOST_PORT);
        }
        throw refused("PORT_INVALID", text, MOST_PORT);
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
        return new IllegalArgumentException(new AuditTexts(Locale.ENGLISH).text(key, details)
                + System.lineSeparator()
                + new AuditTexts(Locale.CHINESE).text(key, details));
    }
}
