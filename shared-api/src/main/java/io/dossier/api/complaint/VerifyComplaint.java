package io.dossier.api.complaint;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Records that the facts were checked (R6.4).
 *
 * @param substantiated whether it is as the customer said
 * @param severity how grave it is
 * @param finding what was found, 1 to 1,000 characters
 * @param verifiedAt when it happened, not in the future; empty for now
 */
public record VerifyComplaint(
        UUID complaintId, boolean substantiated, Severity severity, String finding, Optional<Instant> verifiedAt)
        implements ComplaintCommand {}
