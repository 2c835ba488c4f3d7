package io.dossier.api.ledger;

import java.util.UUID;

/**
 * Why the customer of a completed repair was not called (R7.13).
 *
 * @param complaintId the matter
 * @param reason 1 to 1,000 characters
 */
public record UncalledReason(UUID complaintId, String reason) {}
