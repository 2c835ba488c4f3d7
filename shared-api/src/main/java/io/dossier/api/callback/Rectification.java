package io.dossier.api.callback;

import java.time.LocalDate;

/**
 * Renewed work after an unsatisfied callback (R9.3).
 *
 * @param department the department's id
 * @param dueOn the last day, not before the day on which it is fixed
 */
public record Rectification(String department, LocalDate dueOn) {}
