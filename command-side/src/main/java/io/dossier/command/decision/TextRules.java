package io.dossier.command.decision;

import io.dossier.api.Clause;
import io.dossier.api.Command;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Rules of form about texts: present, not too long, printable. */
public final class TextRules {
    private TextRules() {}

    /** The text must say something, and keep to the limit. */
    public static <S, C extends Command> List<Rule<S, C>> required(
            String field, Function<C, String> text, ToIntFunction<Policy> limit) {
        return required(field, Optional.empty(), text, limit);
    }

    /** The text is demanded by a regulation; it must say something, and keep to the limit. */
    public static <S, C extends Command> List<Rule<S, C>> required(
            String field, Clause clause, Function<C, String> text, ToIntFunction<Policy> limit) {
        return required(field, Optional.of(clause), text, limit);
    }

    private static <S, C extends Command> List<Rule<S, C>> required(
            String field, Optional<Clause> clause, Function<C, String> text, ToIntFunction<Policy> limit) {
        Rule<S, C> present = new Rule<>(
                "TEXT_MISSING",
                clause,
                Optional.of(field),
                situation -> Characters.saySomething(text.apply(situation.command())),
                situation -> List.of(field));
        List<Rule<S, C>> form = optional(field, text, limit);
        return List.of(present, form.getFirst(), form.getLast());
    }

    /** The text may be blank, and must keep to the limit. */
    public static <S, C extends Command> List<Rule<S, C>> optional(
            String field, Function<C, String> text, ToIntFunction<Policy> limit) {
        Rule<S, C> shortEnough = Rule.<S, C>ofForm(
                        "TEXT_TOO_LONG",
                        field,
                        situation -> Characters.count(text.apply(situation.command()))
                                <= limit.applyAsInt(situation.policy()))
                .naming(situation -> List.of(
                        field,
                        Integer.toString(Characters.count(text.apply(situation.command()))),
                        Integer.toString(limit.applyAsInt(situation.policy()))));
        Rule<S, C> printable = Rule.<S, C>ofForm(
                        "TEXT_NOT_PRINTABLE",
                        field,
                        situation -> Characters.arePrintable(text.apply(situation.command())))
                .naming(situation -> List.of(field));
        return List.of(shortEnough, printable);
    }
}
