package io.dossier.command.infrastructure;

import io.dossier.api.Clause;
import io.dossier.api.Regulation;
import io.dossier.api.complaint.ClosingGate;
import io.dossier.api.complaint.Missing;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Rule;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
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

    private final ByClause refusals = refusals();
    private final ByClause deadlines = ClauseSources.deadlines();
    private final ByClause settings = ClauseSources.settings();
    private final ByClause code = ClauseSources.code();
    private final ByClause tests = ClauseSources.tests();

    /** The refusals of each clause: codes, and the commands that they refuse. */
    private static ByClause refusals() {
        Map<Missing, SortedSet<String>> commands = new HashMap<>();
        for (Decider<?, ?> decider : Deciders.all()) {
            for (Rule<?, ?> rule : decider.rules()) {
                rule.clause()
                        .ifPresent(clause -> commands.computeIfAbsent(
                                        new Missing(rule.code(), clause), first -> new TreeSet<>())
                                .add(decider.command().getSimpleName()));
            }
        }
        ClosingGate.everything()
                .forEach(missing -> commands.computeIfAbsent(missing, first -> new TreeSet<>())
                        .add("missingForClosing"));
        ByClause all = new ByClause();
        commands.forEach((refusal, by) ->
                all.add(refusal.clause(), "`%s` (%s)".formatted(refusal.code(), String.join(", ", by))));
        return all;
    }

    /** Whether a rule refuses by that clause. */
    boolean refuses(Clause clause) {
        return !refusals.of(clause).isEmpty();
    }

    /** Whether code of the product says that it keeps that clause. */
    boolean isKept(Clause clause) {
        return refuses(clause) || !code.of(clause).isEmpty();
    }

    /** The test classes that name that clause. */
    Collection<String> testsOf(Clause clause) {
        return tests.of(clause);
    }

    String render() {
        String gaps = Arrays.stream(Clause.values())
                .filter(clause -> !isKept(clause) || tests.of(clause).isEmpty())
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
        return "### %s %s%n%n%s%n%n".formatted(clause.id(), clause.title(), clause.titleInEnglish())
                + line("Refusals", String.join(", ", refusals.of(clause)))
                + line("Deadlines", quoted(deadlines.of(clause)))
                + line("Settings", quoted(settings.of(clause)))
                + line("Code", String.join(", ", code.of(clause)))
                + line("Tests", quoted(tests.of(clause)));
    }

    private static String line(String label, String text) {
        return text.isEmpty() ? "" : "- %s: %s%n".formatted(label, text);
    }

    private static String quoted(Collection<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
