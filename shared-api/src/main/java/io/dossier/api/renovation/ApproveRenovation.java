package io.dossier.api.renovation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Approves an application, so that the works may begin.
 *
 * @param approvedOn the day on which it happened; not in the future
 */
public record ApproveRenovation(UUID renovationId, LocalDate approvedOn) implements RenovationCommand {}
