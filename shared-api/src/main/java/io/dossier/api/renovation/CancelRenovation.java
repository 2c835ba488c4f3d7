package io.dossier.api.renovation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Gives a renovation up before it is completed.
 *
 * @param cancelledOn the day on which it happened; not in the future
 * @param reason in the office's words, 1 to 1,000 characters
 */
public record CancelRenovation(UUID renovationId, LocalDate cancelledOn, String reason) implements RenovationCommand {}
