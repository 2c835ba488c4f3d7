package io.dossier.api.complaint;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Records that the measures of the review were carried out (R6.5).
 *
 * @param remark how, 1 to 1,000 characters
 * @param completedAt when it happened, not in the future; empty for now
 */
public record CompleteMeasures(UUID complaintId, String remark, Optional<Instant> completedAt)
        implements ComplaintCommand {}
