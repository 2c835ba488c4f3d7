package io.dossier.command.infrastructure;

import io.dossier.api.Clause;
import io.dossier.api.Regulation;
import io.dossier.api.complaint.ClosingGate;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Rule;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The page {@code docs/clauses.md}, made from the deciders, the closing gate, and what code and tests say which clause they are about. */
final class ClausePage {
    private static final String PAGE = """
            <!-- Generated from code by ClausePageTest; name clauses in code and tests, and do not edit this page. -->
            # The clauses, and where they are kept

            Of every clause that the software may cite: the **refusals** that cite it and the commands that they refuse, the **deadlines** that it
            sets, the **settings** that an office can make about it, the features whose **code** names it, and the **tests** that name it.
            Each single refusal is also broken by a test that names its code and clause: `CompletenessTest` sees to that.

            ## Not covered yet

            | clause | | what is missing |
            |---|---|---|
            %s
            %s""";

    /** Of these every rule has a test that names its clause. */
    static final List<Regulation> TESTED = List.of(Regulation.R6, Regulation.R7, Regulation.R9);

    private final Map<Clause, SortedMap<String, SortedSet<String>>> refusals = refusals();
    private final Map<Clause, SortedSet<String>> deadlines = ClauseSources.deadlines();
    private final Map<Clause, SortedSet<String>> settings = ClauseSources.settings();
    private final Map<Clause, SortedSet<String>> code = ClauseSources.code();
    private final Map<Clause, SortedSet<String>> tests = ClauseSources.tests();

    /** The refusals of each clause: codes, and the commands that they refuse. */
    private static Map<Clause, SortedMap<String, SortedSet<String>>> refusals() {
        Map<Clause, SortedMap<String, SortedSet<String>>> all = new EnumMap<>(Clause.class);
        for (Clause clause : Clause.values()) {
            all.put(clause, new TreeMap<>());
        }
        for (Decider<?, ?> decider : Deciders.all()) {
            for (Rule<?, ?> rule : decider.rules()) {
                rule.clause()
                        .ifPresent(clause -> all.get(clause)
                                .computeIfAbsent(rule.code(), first -> new TreeSet<>())
                                .add(decider.command().getSimpleName()));
            }
        }
        ClosingGate.everything()
                .forEach(missing -> all.get(missing.clause())
                        .computeIfAbsent(missing.code(), first -> new TreeSet<>())
                        .add("missingForClosing"));
        return all;
    }

    /** Whether a rule refuses by that clause. */
    boolean refuses(Clause clause) {
        return !refusals.get(clause).isEmpty();
    }

    /** Whether code of the product says that it keeps that clause. */
    boolean isKept(Clause clause) {
        return refuses(clause) || !code.get(clause).isEmpty();
    }

    /** The test classes that name that clause. */
    Collection<String> testsOf(Clause clause) {
        return tests.get(clause);
    }

    String render() {
        String gaps = Arrays.stream(Clause.values())
                .filter(clause -> !isKept(clause) || tests.get(clause).isEmpty())
                .map(clause -> "| %s | %s | %s |%n"
                        .formatted(
                                clause.id(),
                                clause.titleInEnglish(),
                                isKept(clause) ? "no test names it" : "nothing keeps it yet"))
                .collect(Collectors.joining());
        String sections = Arrays.stream(Regulation.values())
                .filter(regulation ->
                        Arrays.stream(Clause.values()).anyMatch(clause -> clause.regulation() == regulation))
                .map(this::section)
                .collect(Collectors.joining("\n"));
        return PAGE.formatted(gaps, sections);
    }

    private String section(Regulation regulation) {
        return "## %s %s%n%n".formatted(regulation.name(), regulation.title())
                + Arrays.stream(Clause.values())
                        .filter(clause -> clause.regulation() == regulation)
                        .map(this::entry)
                        .collect(Collectors.joining("\n"));
    }

    private String entry(Clause clause) {
        String codes = refusals.get(clause).entrySet().stream()
                .map(refusal -> "`%s` (%s)".formatted(refusal.getKey(), String.join(", ", refusal.getValue())))
                .collect(Collectors.joining(", "));
        return "### %s %s%n%n%s%n%n".formatted(clause.id(), clause.title(), clause.titleInEnglish())
                + line("Refusals", codes)
                + line("Deadlines", quoted(deadlines.get(clause)))
                + line("Settings", quoted(settings.get(clause)))
                + line("Code", String.join(", ", code.get(clause)))
                + line("Tests", quoted(tests.get(clause)));
    }

    private static String line(String label, String text) {
        return text.isEmpty() ? "" : "- %s: %s%n".formatted(label, text);
    }

    private static String quoted(Collection<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
