package io.dossier.api.complaint;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Records that a day passed by which something had to be done. Sent by the system alone, and refused where it was done or recorded already.
 *
 * @param deadline what had to be done
 * @param dueOn the last day for it
 */
public record RecordMissedDeadline(UUID complaintId, Deadline deadline, LocalDate dueOn) implements ComplaintCommand {}
