package io.dossier.api.complaint;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes a closed matter up again.
 *
 * @param reason 1 to 1,000 characters
 * @param reopenedAt when it happened, not in the future; empty for now
 */
public record ReopenComplaint(UUID complaintId, String reason, Optional<Instant> reopenedAt)
        implements ComplaintCommand {}
