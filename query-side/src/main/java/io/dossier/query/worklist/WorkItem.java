package io.dossier.query.worklist;

import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.ComplaintState;
import io.dossier.api.complaint.Deadline;
import io.dossier.api.complaint.Severity;
import io.dossier.query.complaint.OpenDue;
import io.dossier.query.infrastructure.projection.Line;
import io.dossier.query.infrastructure.projection.RowLayout;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * An open matter as work lists show it.
 *
 * @param id the matter's UUID
 * @param department who solves it now; null until one was told to
 * @param firstResponder who owns it
 * @param unitId null for a public area
 * @param building null outdoors
 * @param position of the registration's event
 * @param waitsForDepartment it is to be verified, or a department to be told to solve it (R6.4)
 * @param waitsForSignOff a result is reported that nobody has signed (R6.7)
 * @param waitsForCallback the customer can be asked and was not found satisfied yet (R6.15)
 * @param waitsForReview it is grave, and no review was held (R6.5)
 * @param deadlines what must still be done, and by when
 */
public record WorkItem(
        String id,
        ComplaintKind kind,
        ComplaintState state,
        Severity severity,
        String subject,
        @Nullable String department,
        String firstResponder,
        @Nullable String unitId,
        @Nullable String building,
        Instant registeredAt,
        long position,
        boolean waitsForDepartment,
        boolean waitsForSignOff,
        boolean waitsForCallback,
        boolean waitsForReview,
        List<OpenDue> deadlines) {

    /** Of a shard's rows. */
    static final RowLayout<WorkItem> LAYOUT = RowLayout.of(WorkItem::line, WorkItem::parse, WorkItem::id);

    public WorkItem {
        deadlines = List.copyOf(deadlines);
    }

    /** As one text, which begins with the matter's id. */
    String line() {
        StringJoiner line = Line.joiner()
                .add(Line.of(
                        id,
                        kind,
                        state,
                        severity,
                        subject,
                        department,
                        firstResponder,
                        unitId,
                        building,
                        registeredAt,
                        position,
                        waitsForDepartment,
                        waitsForSignOff,
                        waitsForCallback,
                        waitsForReview));
        for (OpenDue open : deadlines) {
            line.add(Line.of(open.deadline(), open.dueOn(), open.department(), open.missed()));
        }
        return line.toString();
    }

    static WorkItem parse(String text) {
        Line line = Line.read(text);
        return new WorkItem(
                line.text(),
                line.constant(ComplaintKind.class),
                line.constant(ComplaintState.class),
                line.constant(Severity.class),
                line.text(),
                line.textOrNull(),
                line.text(),
                line.textOrNull(),
                line.textOrNull(),
                line.instant(),
                line.number(),
                line.flag(),
                line.flag(),
                line.flag(),
                line.flag(),
                deadlines(line));
    }

    private static List<OpenDue> deadlines(Line line) {
        List<OpenDue> deadlines = new ArrayList<>();
        while (line.goesOn()) {
            deadlines.add(new OpenDue(line.constant(Deadline.class), line.date(), line.textOrNull(), line.flag()));
        }
        return deadlines;
    }

    /** The day on which something is due first; null if nothing is. */
    public @Nullable LocalDate dueOn() {
        @Nullable LocalDate first = null;
        for (OpenDue open : deadlines) { // no stream: thousands are asked
            first = first == null || open.dueOn().isBefore(first) ? open.dueOn() : first;
        }
        return first;
    }

    boolean isDueOn(LocalDate day) {
        for (OpenDue open : deadlines) {
            if (open.dueOn().equals(day)) {
                return true;
            }
        }
        return false;
    }

    boolean isOverdueOn(LocalDate day) {
        @Nullable LocalDate first = dueOn();
        return first != null && first.isBefore(day);
    }
}
