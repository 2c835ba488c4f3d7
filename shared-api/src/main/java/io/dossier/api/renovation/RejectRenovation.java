package io.dossier.api.renovation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Turns an application down.
 *
 * @param rejectedOn the day on which it happened; not in the future
 * @param reason in the office's words, 1 to 1,000 characters
 */
public record RejectRenovation(UUID renovationId, LocalDate rejectedOn, String reason) implements RenovationCommand {}
