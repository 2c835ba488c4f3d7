package io.dossier.standalone.rebuilding;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What the command line of a rebuild asks for.
 *
 * @param projection the name of one, or {@code all}
 * @param cancel whether to give up what is being built instead
 * @param throttle how many events a second at most; empty for what the product's settings say
 * @param product where the running product is
 * @param user who asks; an operator
 * @param password theirs
 * @param language in which to tell
 */
public record RebuildOptions(
        String projection,
        boolean cancel,
        OptionalInt throttle,
        URI product,
        String user,
        String password,
        Locale language) {

    private static final List<String> KNOWN =
            List.of("throttle", "server.address", "server.port", "user", "password", "language");

    /**
     * Reads them.
     *
     * @param words what follows the word {@code rebuild}
     * @throws IllegalArgumentException if they cannot be understood; the message says why, in both languages
     */
    public static RebuildOptions of(List<String> words) {
        @Nullable String projection = null;
        boolean cancel = false;
        Map<String, String> settings = new HashMap<>();
        for (String word : words) {
            if (word.equals("--cancel")) {
                cancel = true;
            } else if (word.startsWith("--")) {
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
        if (projection == null) {
            throw refused("NO_PROJECTION");
        }
        return new RebuildOptions(
                projection,
                cancel,
                settings.containsKey("throttle")
                        ? OptionalInt.of(number(settings, "throttle", "1", Integer.MAX_VALUE))
                        : OptionalInt.empty(),
                URI.create("http://%s:%d"
                        .formatted(
                                settings.getOrDefault("server.address", "127.0.0.1"),
                                number(settings, "server.port", "8080", 65_535))),
                settings.getOrDefault("user", "operator"),
                settings.getOrDefault("password", "dossier"),
                language(settings.getOrDefault("language", "zh")));
    }

    private static int number(Map<String, String> settings, String name, String otherwise, int most) {
        String text = settings.getOrDefault(name, otherwise);
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw refused("NUMBER_INVALID", name, text, most);
        }
        throw refused("NUMBER_INVALID", name, text, most);
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
        return new IllegalArgumentException(new RebuildTexts(Locale.ENGLISH).text(key, details)
                + System.lineSeparator()
                + new RebuildTexts(Locale.CHINESE).text(key, details));
    }
}
