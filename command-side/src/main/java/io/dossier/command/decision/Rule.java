package io.dossier.command.decision;

import io.dossier.api.Clause;
import io.dossier.api.Command;
import io.dossier.api.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One rule about a command. A rule that cannot be judged, because what it speaks of is missing or malformed, counts as
 * kept: another rule refuses that.
 *
 * @param code the refusal's code
 * @param clause where the rule comes from; empty for a rule of form
 * @param field the input field to mend; empty where no single field is to blame
 * @param kept whether the rule is kept
 * @param details what the refusal's message names
 */
public record Rule<S, C extends Command>(
        String code,
        Optional<Clause> clause,
        Optional<String> field,
        Predicate<Situation<S, C>> kept,
        Function<Situation<S, C>, List<String>> details) {

    /** A rule of a regulation about one field. */
    public static <S, C extends Command> Rule<S, C> of(
            String code, Clause clause, String field, Predicate<Situation<S, C>> kept) {
        return new Rule<>(code, Optional.of(clause), Optional.of(field), kept, situation -> List.of());
    }

    /** A rule of form about one field, which stands in no regulation. */
    public static <S, C extends Command> Rule<S, C> ofForm(String code, String field, Predicate<Situation<S, C>> kept) {
        return new Rule<>(code, Optional.empty(), Optional.of(field), kept, situation -> List.of());
    }

    /** The same rule, whose refusal names these details. */
    public Rule<S, C> naming(Function<Situation<S, C>, List<String>> named) {
        return new Rule<>(code, clause, field, kept, named);
    }

    /** The refusal, if the rule is broken. */
    public Stream<Refusal> check(Situation<S, C> situation) {
        return kept.test(situation)
                ? Stream.empty()
                : Stream.of(new Refusal(code, clause, field, details.apply(situation)));
    }
}
