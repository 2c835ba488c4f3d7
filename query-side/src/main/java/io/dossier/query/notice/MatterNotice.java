package io.dossier.query.notice;

import io.dossier.api.complaint.Deadline;
import io.dossier.query.complaint.ComplaintDocument;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that the portal must be told of a matter.
 *
 * @param position of the event, by which a listener can go on
 * @param at when it was recorded
 * @param deadline what had to be done; null for a new matter
 * @param dueOn the last day for it, in the office's zone; null for a new matter
 * @param department who had to do it; null for a new matter, and where it was the customer-service department
 * @param complaint the matter as it stood when the notice was made
 */
public record MatterNotice(
        long position,
        Instant at,
        NoticeKind kind,
        @Nullable Deadline deadline,
        @Nullable LocalDate dueOn,
        @Nullable String department,
        ComplaintDocument complaint) {}
