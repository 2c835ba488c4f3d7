package io.dossier.api.complaint;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Sends somebody to check a report of misconduct (R6.14).
 *
 * @param investigator user name; not the accused
 * @param assignedAt when it happened, not in the future; empty for now
 */
public record AssignInvestigator(UUID complaintId, String investigator, Optional<Instant> assignedAt)
        implements ComplaintCommand {}
