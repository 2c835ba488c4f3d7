package io.dossier.api.complaint;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Holds the matter to be malicious (R6.8).
 *
 * @param reason 1 to 1,000 characters
 * @param flaggedAt when it happened, not in the future; empty for now
 */
public record FlagMalicious(UUID complaintId, String reason, Optional<Instant> flaggedAt) implements ComplaintCommand {}
