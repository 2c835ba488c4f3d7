package io.dossier.standalone.operating;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the command line of an operator is read: at most one word that is no option, and options of the form {@code --name=value}. What cannot be
 * understood is refused with an {@link IllegalArgumentException} that says why in both languages.
 */
public final class CommandLine {
    private final Class<?> speaker;
    private final List<String> settings;
    private final Set<String> flags;
    private final String oneTooMany;

    /**
     * A command line.
     *
     * @param speaker has the texts, see {@link Texts}
     * @param settings the names of options with a value
     * @param flags options without one, such as {@code --cancel}
     * @param oneTooMany the key of the refusal of a second word that is no option
     */
    public CommandLine(Class<?> speaker, List<String> settings, Set<String> flags, String oneTooMany) {
        this.speaker = speaker;
        this.settings = List.copyOf(settings);
        this.flags = Set.copyOf(flags);
        this.oneTooMany = oneTooMany;
    }

    /**
     * What was said.
     *
     * @param operand the word that is no option, if there is one
     * @param flags those that were given
     * @param settings values by the names of their options
     */
    public record Words(Optional<String> operand, Set<String> flags, Map<String, String> settings) {
        public Words {
            flags = Set.copyOf(flags);
            settings = Map.copyOf(settings);
        }

        /** The value of an option, or another where it was not given. */
        public String setting(String name, String otherwise) {
            return settings.getOrDefault(name, otherwise);
        }
    }

    /** Takes the words apart. */
    public Words read(List<String> words) {
        @Nullable String operand = null;
        Set<String> given = new HashSet<>();
        Map<String, String> values = new HashMap<>();
        for (String word : words) {
            if (flags.contains(word)) {
                given.add(word);
            } else if (word.startsWith("--")) {
                int equals = word.indexOf('=');
                String name = word.substring(2, equals < 0 ? word.length() : equals);
                if (equals < 0 || !settings.contains(name)) {
                    throw refused("OPTION_UNKNOWN", word, String.join(", --", settings));
                }
                values.put(name, word.substring(equals + 1));
            } else if (operand == null) {
                operand = word;
            } else {
                throw refused(oneTooMany, word);
            }
        }
        return new Words(Optional.ofNullable(operand), given, values);
    }

    /** The language that was asked for with {@code --language}; Chinese unless said otherwise. */
    public Locale language(Words words) {
        String text = words.setting("language", "zh");
        return switch (text) {
            case "zh" -> Locale.CHINESE;
            case "en" -> Locale.ENGLISH;
            default -> throw refused("LANGUAGE_UNKNOWN", text);
        };
    }

    /** A whole number from 1 to {@code most}. */
    public int number(Words words, String name, String otherwise, int most) {
        String text = words.setting(name, otherwise);
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

    /** A refusal in both languages: which one is wanted is not known yet, or may be what is wrong. */
    public IllegalArgumentException refused(String key, Object... details) {
        return new IllegalArgumentException(new Texts(speaker, Locale.ENGLISH).text(key, details)
                + System.lineSeparator()
                + new Texts(speaker, Locale.CHINESE).text(key, details));
    }
}
