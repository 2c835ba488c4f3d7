package io.dossier.api.callback;

import io.dossier.api.complaint.ComplaintCommand;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Arranges the next callback (R6.6, R9.2): how, and by which day.
 *
 * @param method how the customer is to be asked
 * @param dueOn the last day, not before the day on which it is fixed
 * @param arrangedAt when it happened, not in the future; empty for now
 */
public record ArrangeCallback(UUID complaintId, CallbackMethod method, LocalDate dueOn, Optional<Instant> arrangedAt)
        implements ComplaintCommand {}
