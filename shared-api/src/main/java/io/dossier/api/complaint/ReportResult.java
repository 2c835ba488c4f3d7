package io.dossier.api.complaint;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Reports what the department did (R6.6).
 *
 * @param result 1 to 1,000 characters
 * @param reportedAt when it happened, not in the future; empty for now
 */
public record ReportResult(UUID complaintId, String result, Optional<Instant> reportedAt) implements ComplaintCommand {}
