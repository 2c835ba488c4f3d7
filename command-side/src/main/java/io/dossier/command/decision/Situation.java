package io.dossier.command.decision;

import io.dossier.api.Command;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * What a rule looks at.
 *
 * @param state the aggregate's state before the command
 * @param command the command
 * @param sender who sends it
 * @param now the moment, in the office's zone
 * @param policy the numbers that rules use
 */
public record Situation<S, C extends Command>(S state, C command, Sender sender, ZonedDateTime now, Policy policy) {

    /** A command to the office, at this moment. */
    public static <S, C extends Command> Situation<S, C> of(S state, C command, Sender sender, Office office) {
        return new Situation<>(state, command, sender, office.now(), office.policy());
    }

    /** The business date in the office's zone. */
    public LocalDate today() {
        return now.toLocalDate();
    }

    /** The business date of a moment, in the office's zone. */
    public LocalDate dayOf(Instant moment) {
        return moment.atZone(now.getZone()).toLocalDate();
    }
}
