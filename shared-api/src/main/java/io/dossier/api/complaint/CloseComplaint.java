package io.dossier.api.complaint;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Closes the matter, when nothing is missing any more.
 *
 * @param closedAt when it happened, not in the future; empty for now
 */
public record CloseComplaint(UUID complaintId, Optional<Instant> closedAt) implements ComplaintCommand {}
