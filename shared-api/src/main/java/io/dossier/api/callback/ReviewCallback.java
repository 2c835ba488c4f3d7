package io.dossier.api.callback;

import io.dossier.api.complaint.ComplaintCommand;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Records the manager's review of a callback (R9.4).
 *
 * @param number which callback
 * @param remark at most 1,000 characters; may be blank
 * @param reviewedAt when it happened, not in the future; empty for now
 */
public record ReviewCallback(UUID complaintId, int number, String remark, Optional<Instant> reviewedAt)
        implements ComplaintCommand {}
