package io.dossier.api.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Records the review of a grave matter (R6.5).
 *
 * @param measures what is to be done, 1 to 1,000 characters
 * @param owner who is responsible, 1 to 200 characters
 * @param dueOn the last day for the measures, not before the day on which it is fixed
 * @param reviewedAt when it happened, not in the future; empty for now
 */
public record RecordReview(
        UUID complaintId, String measures, String owner, LocalDate dueOn, Optional<Instant> reviewedAt)
        implements ComplaintCommand {}
