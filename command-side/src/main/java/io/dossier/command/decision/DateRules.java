package io.dossier.command.decision;

import io.dossier.api.Clause;
import io.dossier.api.Command;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Rules about the order of dates. */
public final class DateRules {
    private DateRules() {}

    /** What is recorded has happened: its date is today or earlier, in the office's zone. */
    public static <S, C extends Command> Rule<S, C> notInFuture(
            String field, Optional<Clause> clause, Function<C, LocalDate> date) {
        return new Rule<>(
                "DATE_IN_FUTURE",
                clause,
                Optional.of(field),
                situation -> !date.apply(situation.command()).isAfter(situation.today()),
                situation -> List.of(
                        field,
                        date.apply(situation.command()).toString(),
                        situation.today().toString()));
    }

    /**
     * What is still to be done is due on the day on which that is fixed or later, in the office's zone. That is today, unless the
     * command tells of an earlier day: what was due then is a fact, though it is past now. Where no day is given the rule counts
     * as kept.
     *
     * @param code says what would be due in the past
     * @param fixedAt when it was fixed; empty for now
     */
    public static <S, C extends Command> Rule<S, C> notInPast(
            String code,
            Clause clause,
            String field,
            Function<C, Optional<LocalDate>> date,
            Function<C, Optional<Instant>> fixedAt) {
        return Rule.<S, C>of(
                        code,
                        clause,
                        field,
                        situation -> date.apply(situation.command())
                                .map(day -> !day.isBefore(dayOf(situation, fixedAt)))
                                .orElse(true))
                .naming(situation -> List.of(
                        field,
                        date.apply(situation.command()).map(LocalDate::toString).orElse(""),
                        dayOf(situation, fixedAt).toString()));
    }

    private static <S, C extends Command> LocalDate dayOf(
            Situation<S, C> situation, Function<C, Optional<Instant>> moment) {
        return moment.apply(situation.command()).map(situation::dayOf).orElseGet(situation::today);
    }

    /**
     * A date must not be before another. Where the other is not known the rule counts as kept.
     *
     * @param code says which two dates are in the wrong order
     */
    public static <S, C extends Command> Rule<S, C> notBefore(
            String code,
            Optional<Clause> clause,
            String field,
            Function<C, LocalDate> date,
            Function<Situation<S, C>, Optional<LocalDate>> earliest) {
        return new Rule<>(
                code,
                clause,
                Optional.of(field),
                situation -> earliest.apply(situation)
                        .map(bound -> !date.apply(situation.command()).isBefore(bound))
                        .orElse(true),
                situation -> List.of(
                        field,
                        date.apply(situation.command()).toString(),
                        earliest.apply(situation).map(LocalDate::toString).orElse("")));
    }
}
