package io.dossier.command.decision;

import io.dossier.api.Clause;
import io.dossier.api.Command;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Rules about the order of moments. A command that names none means now, so that they are kept. */
public final class MomentRules {
    private static final String SHOWN = "uuuu-MM-dd HH:mm:ss";

    private MomentRules() {}

    /** What is recorded has happened. */
    public static <S, C extends Command> Rule<S, C> notInFuture(
            String field, Clause clause, Function<C, Optional<Instant>> moment) {
        return Rule.<S, C>of(
                        "TIME_IN_FUTURE",
                        clause,
                        field,
                        s -> moment.apply(s.command())
                                .map(at -> !at.isAfter(s.now().toInstant()))
                                .orElse(true))
                .naming(s -> List.of(
                        field,
                        text(s, moment.apply(s.command())),
                        text(s, Optional.of(s.now().toInstant()))));
    }

    /**
     * A moment must not be before another. Where the other is not known the rule counts as kept.
     *
     * @param code says which two moments are in the wrong order
     */
    public static <S, C extends Command> Rule<S, C> notBefore(
            String code,
            Clause clause,
            String field,
            Function<C, Optional<Instant>> moment,
            Function<Situation<S, C>, Optional<Instant>> earliest) {
        return Rule.<S, C>of(
                        code,
                        clause,
                        field,
                        s -> moment.apply(s.command())
                                .flatMap(at -> earliest.apply(s).map(bound -> !at.isBefore(bound)))
                                .orElse(true))
                .naming(s -> List.of(field, text(s, moment.apply(s.command())), text(s, earliest.apply(s))));
    }

    /** As people read it, in the office's zone. */
    private static <S, C extends Command> String text(Situation<S, C> situation, Optional<Instant> moment) {
        return moment.map(at -> DateTimeFormatter.ofPattern(SHOWN)
                        .format(at.atZone(situation.now().getZone())))
                .orElse("");
    }
}
