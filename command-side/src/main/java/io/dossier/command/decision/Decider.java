package io.dossier.command.decision;

import io.dossier.api.Command;
import io.dossier.api.Event;
import io.dossier.api.Refusal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How one kind of command is decided: the rules, and the events that follow when all are kept. A pure function.
 *
 * @param command the kind of command
 * @param rules all of them are checked, in the order in which refusals are listed
 * @param outcome the events; only asked for when every rule is kept
 */
public record Decider<S, C extends Command>(
        Class<C> command, List<Rule<S, C>> rules, Function<Situation<S, C>, List<Event>> outcome) {
    public Decider {
        rules = List.copyOf(rules);
    }

    /** A decider with several groups of rules, listed in that order. */
    @SafeVarargs
    public static <S, C extends Command> Decider<S, C> of(
            Class<C> command, Function<Situation<S, C>, List<Event>> outcome, List<Rule<S, C>>... rules) {
        return new Decider<>(command, Stream.of(rules).flatMap(List::stream).toList(), outcome);
    }

    /** Decides the command: what follows, or every rule that it breaks. */
    public Decision decide(Situation<S, C> situation) {
        List<Refusal> refusals =
                rules.stream().flatMap(rule -> rule.check(situation)).toList();
        return refusals.isEmpty() ? new Decision.Accepted(outcome.apply(situation)) : new Decision.Refused(refusals);
    }
}
