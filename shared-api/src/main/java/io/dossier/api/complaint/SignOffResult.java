package io.dossier.api.complaint;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Signs the newest result, as the solving department's head (R6.7).
 *
 * @param signedOffAt when it happened, not in the future; empty for now
 */
public record SignOffResult(UUID complaintId, Optional<Instant> signedOffAt) implements ComplaintCommand {}
