package io.dossier.api.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells a department to solve the matter by a day (R6.4); also takes it from another department, with a reason.
 *
 * @param department the department's id
 * @param dueOn the last day, not before the day on which it is fixed; empty for as many days as the office has set
 * @param reason why it is taken from another department, 1 to 1,000 characters
 * @param assignedAt when it happened, not in the future; empty for now
 */
public record AssignComplaint(
        UUID complaintId,
        String department,
        Optional<LocalDate> dueOn,
        Optional<String> reason,
        Optional<Instant> assignedAt)
        implements ComplaintCommand {}
