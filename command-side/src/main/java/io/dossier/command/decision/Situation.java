package io.dossier.command.decision;

import io.dossier.api.Command;
import java.time.LocalDate;

/**
 * What a rule looks at.
 *
 * @param state the aggregate's state before the command
 * @param command the command
 * @param today the business date in the office's zone
 * @param policy the numbers that rules use
 */
public record Situation<S, C extends Command>(S state, C command, LocalDate today, Policy policy) {}
