package io.dossier.api.complaint;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Reports a special case upwards (R6.4).
 *
 * @param addressee to whom
 * @param reason 1 to 1,000 characters
 * @param escalatedAt when it happened, not in the future; empty for now
 */
public record EscalateComplaint(UUID complaintId, Addressee addressee, String reason, Optional<Instant> escalatedAt)
        implements ComplaintCommand {}
