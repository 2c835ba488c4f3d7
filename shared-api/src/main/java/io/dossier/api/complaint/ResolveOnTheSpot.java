package io.dossier.api.complaint;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Records that the matter was solved while the customer waited (R6.12).
 *
 * @param resolution what was done, 1 to 1,000 characters
 * @param resolvedAt when it happened, not in the future; empty for now
 */
public record ResolveOnTheSpot(UUID complaintId, String resolution, Optional<Instant> resolvedAt)
        implements ComplaintCommand {}
