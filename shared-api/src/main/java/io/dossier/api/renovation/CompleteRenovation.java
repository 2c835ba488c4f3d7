package io.dossier.api.renovation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Records that the works are finished, and closes the renovation.
 *
 * @param completedOn the day on which it happened; not in the future
 */
public record CompleteRenovation(UUID renovationId, LocalDate completedOn) implements RenovationCommand {}
