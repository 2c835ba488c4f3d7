package io.dossier.standalone;

import io.dossier.standalone.operating.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** What may stand on the command line. */
final class Usage {
    /** What a command line answers that cannot be understood: {@code EX_USAGE} of sysexits.h. */
    static final int WRONG = 64;

    private static final Set<String> HELP = Set.of("--help", "-h");
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.CHINESE);

    private static final String LINES = """
            usage: java -jar dossier.jar [SETTING ...]
                   java -jar dossier.jar import FOLDER [SETTING ...]
                   java -jar dossier.jar rebuild PROJECTION|all [--cancel] [--throttle=EVENTS_A_SECOND] [OPTION ...]
                   java -jar dossier.jar audit [PROJECTION|all] [OPTION ...]
                   java -jar dossier.jar backup FILE [--dossier.data-dir=data] [--language=zh|en]
                   java -jar dossier.jar help
            """;

    private Usage() {}

    /** The arguments that are no settings. */
    static List<String> words(String[] arguments) {
        return Arrays.stream(arguments)
                .filter(argument -> !argument.startsWith("--"))
                .toList();
    }

    /** Whether somebody asks what may stand there, be it for one command. */
    static boolean isWanted(String[] arguments) {
        return Arrays.stream(arguments).anyMatch(HELP::contains)
                || (arguments.length > 0 && arguments[0].equals("help"));
    }

    /** Tells all of it on standard output, in both languages; gives the exit code. */
    static int tell() {
        System.out.println(LINES);
        System.out.println(explanation("usage.txt"));
        System.out.print(explanation("usage_zh.txt"));
        return 0;
    }

    /** Tells on standard error what is wrong and what would be right; gives the exit code. */
    static int refuse(String problem) {
        System.err.println(problem);
        System.err.print(LINES);
        LANGUAGES.forEach(language -> System.err.println(text(language, "MORE_BY_HELP")));
        return WRONG;
    }

    /**
     * The same, by the key of a text of this package, in both languages.
     *
     * @param details what the text names in its braces
     */
    static int refuseBy(String key, Object... details) {
        return refuse(text(Locale.ENGLISH, key, details) + System.lineSeparator() + text(Locale.CHINESE, key, details));
    }

    private static String text(Locale language, String key, Object... details) {
        return new Texts(Usage.class, language).text(key, details);
    }

    private static String explanation(String resource) {
        try (InputStream text = Objects.requireNonNull(Usage.class.getResourceAsStream(resource), resource)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
