package io.dossier.command.specification;

import static io.dossier.command.specification.DossierSpecification.dossier;
import static io.dossier.command.specification.Specification.form;
import static io.dossier.command.specification.Specification.rule;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.dossier.api.Clause;
import io.dossier.api.Command;
import io.dossier.api.DossierEvent;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * A text field of a command, tried with every text that is on an edge.
 *
 * @param field its name
 * @param clause the regulation that demands it, if one does
 * @param limit the longest text, in characters as people count them
 * @param given what has happened before the command
 * @param command the command with a text in that field and nothing wrong elsewhere
 */
public record Texts(
        String field, @Nullable Clause clause, int limit, Specification given, Function<String, Command> command) {

    public Texts(
            String field,
            @Nullable Clause clause,
            int limit,
            List<DossierEvent> given,
            Function<String, Command> command) {
        this(field, clause, limit, dossier().given(given), command);
    }

    private static final String EMOJI = "\uD83C\uDFE2";
    private static final String CJK_EXTENSION_B = "\uD842\uDFB7";

    private static final List<String> SAYING_NOTHING = List.of(
            "",
            " ",
            "\t\n",
            "\u3000",
            "\u00A0\u2007",
            "\u00AD",
            "\u200C\u200D",
            "\u3164",
            "\u115F\u1160 \uFFA0",
            "\u2800",
            "\uFE0F");

    private static final Map<String, String> NOT_PRINTABLE = Map.ofEntries(
            Map.entry("a null character", "a\u0000b"),
            Map.entry("an escape character", "a\u001b[31mb"),
            Map.entry("a delete character", "a\u007fb"),
            Map.entry("a C1 control character", "a\u0085b"),
            Map.entry("a right-to-left override", "invoice\u202Efdp.exe"),
            Map.entry("a left-to-right embedding", "a\u202Ab"),
            Map.entry("the last of the old overrides", "a\u202Cb\u202Dc"),
            Map.entry("a left-to-right isolate", "a\u2066b"),
            Map.entry("a pop of an isolate", "a\u2069b"),
            Map.entry("a line separator", "a\u2028b"),
            Map.entry("a paragraph separator", "a\u2029b"),
            Map.entry("a zero-width space", "a\u200Bb"),
            Map.entry("a left-to-right mark", "a\u200Eb"),
            Map.entry("a right-to-left mark", "a\u200Fb"),
            Map.entry("an Arabic letter mark", "a\u061Cb"),
            Map.entry("a word joiner", "a\u2060b"),
            Map.entry("a byte order mark", "\uFEFFab"),
            Map.entry("a private character", "a\uE000b"),
            Map.entry("a private character of plane 16", "a\uDBFF\uDFFDb"),
            Map.entry("an unassigned character", "a\u0378b"),
            Map.entry("a noncharacter", "a\uFFFFb"),
            Map.entry("the first half of a character", "a\uD842b"),
            Map.entry("the second half of a character", "a\uDFB7b"));

    /** The offences against the rules that every text keeps, of a text that must say something. */
    public Stream<Offence> offences() {
        return Stream.concat(SAYING_NOTHING.stream().map(this::saysNothing), offencesOfOptional());
    }

    /** The same of a text that may be blank. */
    public Stream<Offence> offencesOfOptional() {
        return Stream.concat(
                Stream.of(
                        tooLong("one character more than the limit", "x".repeat(limit + 1), limit + 1),
                        tooLong("as many emoji, of which each is one character", EMOJI.repeat(limit + 1), limit + 1),
                        tooLong("10,000 characters", "長".repeat(10_000), 10_000)),
                NOT_PRINTABLE.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(text -> Offence.against(
                                        field + " holds no " + text.getKey().replaceFirst("^(an?|the) ", ""))
                                .given(given)
                                .when(command.apply(text.getValue()))
                                .isRefused(form("TEXT_NOT_PRINTABLE", field, field))));
    }

    private Offence saysNothing(String blank) {
        return Offence.against(field + " says something, which " + escaped(blank) + " does not")
                .given(given)
                .when(command.apply(blank))
                .isRefused(
                        clause == null
                                ? form("TEXT_MISSING", field, field)
                                : rule("TEXT_MISSING", clause, field, field));
    }

    private Offence tooLong(String what, String text, int length) {
        return Offence.against(field + " keeps to " + limit + " characters: " + what)
                .given(given)
                .when(command.apply(text))
                .isRefused(form("TEXT_TOO_LONG", field, field, Integer.toString(length), Integer.toString(limit)));
    }

    private static String escaped(String text) {
        return text.chars()
                .mapToObj(c -> c == ' ' ? " " : "\\u%04X".formatted(c))
                .collect(Collectors.joining("", "\"", "\""));
    }

    /** Texts that are just within the rules are accepted. */
    public Stream<DynamicTest> justWithin() {
        return Stream.of(
                        Map.entry("one character", "店"),
                        Map.entry("exactly the limit", "x".repeat(limit)),
                        Map.entry("exactly the limit of emoji, of two chars each", EMOJI.repeat(limit)),
                        Map.entry("exactly the limit of CJK extension B", CJK_EXTENSION_B.repeat(limit)),
                        Map.entry("an emoji of several, joined without width", "\uD83D\uDC68\u200D\uD83D\uDCBB"),
                        Map.entry("Persian, which needs the zero-width non-joiner", "\u0645\u06CC\u200C\u062E"),
                        Map.entry("line breaks and tabs within", "a\r\n\tb"),
                        Map.entry("placeholders and quotes, which are no markup", "{0} 'q' \"q\" <b>"))
                .map(text -> dynamicTest(
                        field + " takes " + text.getKey(),
                        () -> given.when(command.apply(text.getValue())).isAccepted()));
    }
}
