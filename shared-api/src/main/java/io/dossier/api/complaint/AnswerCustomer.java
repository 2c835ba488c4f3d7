package io.dossier.api.complaint;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Records a clear answer to the customer (R7.14).
 *
 * @param answer what the customer was told, 1 to 1,000 characters
 * @param answeredAt when it happened, not in the future; empty for now
 */
public record AnswerCustomer(UUID complaintId, String answer, Optional<Instant> answeredAt)
        implements ComplaintCommand {}
