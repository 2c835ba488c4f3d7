package io.dossier.api;

import io.dossier.api.complaint.ClosingGate;
import io.dossier.api.complaint.ComplaintState;
import io.dossier.api.complaint.ComplaintState.Transition;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page {@code docs/complaint-states.md}, made from the table of transitions, the closing gate and the sources' Javadoc. */
final class StatePage {
    private static final String PAGE = """
            <!-- Generated from code by StatePageTest; edit ComplaintState and ClosingGate, not this page. -->
            # How far a matter is

            A matter in the register goes from state to state by these events; every other event leaves the state as it is.

            ```mermaid
            stateDiagram-v2
            %s```

            | state | meaning |
            |---|---|
            %s
            ## What must be done before it is closed

            `closeComplaint` refuses with each of these that is still missing, and `missingForClosing` lists them.

            | code | clause | |
            |---|---|---|
            %s""";

    private static final String SOURCE =
            Repository.read(Repository.SOURCES.resolve("io/dossier/api/complaint/ComplaintState.java"));

    private StatePage() {}

    static String render() {
        String transitions =
                ComplaintState.transitions().stream().map(StatePage::arrow).collect(Collectors.joining());
        String states = Arrays.stream(ComplaintState.values())
                .map(state -> "| `%s` | %s |%n".formatted(state, meaning(state)))
                .collect(Collectors.joining());
        String requirements = ClosingGate.everything().stream()
                .map(missing -> "| `%s` | %s | %s |%n"
                        .formatted(
                                missing.code(),
                                missing.clause().id(),
                                missing.clause().titleInEnglish()))
                .collect(Collectors.joining());
        return PAGE.formatted(transitions, states, requirements);
    }

    private static String arrow(Transition transition) {
        return "    %s --> %s: %s%n"
                .formatted(
                        transition.from().map(ComplaintState::name).orElse("[*]"),
                        transition.to(),
                        transition.event().getSimpleName());
    }

    private static String meaning(ComplaintState state) {
        Matcher comment = Pattern.compile("/\\*\\* ([^*]+) \\*/\\s*" + state.name() + "[,;]")
                .matcher(SOURCE);
        if (!comment.find()) {
            throw new IllegalStateException(state + " has no Javadoc");
        }
        return comment.group(1);
    }
}
