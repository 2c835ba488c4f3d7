package io.dossier.api.sample;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Records what the customer of a sampled repair said about a topic (R7.15, R7.16).
 *
 * @param complaintId a repair in the sample
 * @param topic what the customer was asked about
 * @param reached whether the customer was reached
 * @param opinion what the customer said, at most 1,000 characters; needed if reached
 * @param problemFound whether a problem was found
 * @param handling how the problem was handled at once, at most 1,000 characters; needed if one was found
 * @param result what came of it, at most 1,000 characters; needed if a problem was found
 * @param askedAt when it happened, not in the future and not before the sample was drawn; empty for now
 */
public record RecordFinding(
        Quarter quarter,
        UUID complaintId,
        Topic topic,
        boolean reached,
        String opinion,
        boolean problemFound,
        String handling,
        String result,
        Optional<Instant> askedAt)
        implements SampleCommand {}
