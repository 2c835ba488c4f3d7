package io.dossier.api.callback;

import io.dossier.api.complaint.ComplaintCommand;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Records a callback (R6.15, R9.3).
 *
 * @param method how the customer was asked
 * @param reached whether the customer was reached
 * @param satisfied whether the customer is satisfied; needed if reached
 * @param suggestion other advice, at most 1,000 characters; may be blank
 * @param explanation what a dissatisfied customer was told, at most 1,000 characters; needed if dissatisfied
 * @param nextCallbackOn when the customer is asked again; needed if dissatisfied, and not before the day on which it is fixed
 * @param rectification renewed work; needed if dissatisfied
 * @param calledAt when it happened, not in the future; empty for now
 */
public record RecordCallback(
        UUID complaintId,
        CallbackMethod method,
        boolean reached,
        Optional<Boolean> satisfied,
        String suggestion,
        String explanation,
        Optional<LocalDate> nextCallbackOn,
        Optional<Rectification> rectification,
        Optional<Instant> calledAt)
        implements ComplaintCommand {}
