package io.dossier.api.complaint;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Complains of a department that does not cooperate (R7.11).
 *
 * @param department the department's id
 * @param description in what it fails, 1 to 1,000 characters
 * @param reportedAt when it happened, not in the future; empty for now
 */
public record ReportNonCooperation(
        UUID complaintId, String department, String description, Optional<Instant> reportedAt)
        implements ComplaintCommand {}
