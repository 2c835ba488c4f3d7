package io.dossier.query.callback;

import io.dossier.api.callback.CallbackEvent.CallbackRecorded;
import io.dossier.api.callback.CallbackMethod;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Matter;
import io.dossier.api.unit.UnitId;
import io.dossier.query.infrastructure.projection.Line;
import io.dossier.query.infrastructure.projection.RowLayout;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A callback that was made and that the manager has still to review (R9.4). What the customer said is not in it, nor is anybody's name.
 *
 * @param complaintId the matter's UUID
 * @param number which callback of the matter, from 1
 * @param kind what the matter is
 * @param department whose work the customer was asked about
 * @param satisfied null exactly if the customer was not reached
 * @param unitId null for a public area
 * @param building null outdoors
 * @param position of the event that recorded it
 */
public record CallbackToReview(
        String complaintId,
        int number,
        ComplaintKind kind,
        String department,
        CallbackMethod method,
        Instant calledAt,
        boolean reached,
        @Nullable Boolean satisfied,
        @Nullable String unitId,
        @Nullable String building,
        long position) {

    /** Of the rows of a shard, and of a matter. */
    static final RowLayout<CallbackToReview> LAYOUT = RowLayout.of(
            CallbackToReview::line, CallbackToReview::parse, row -> List.of(row.complaintId(), row.number()));

    static CallbackToReview of(CallbackRecorded event, long position) {
        Matter matter = event.matter();
        return new CallbackToReview(
                matter.complaintId().toString(),
                event.number(),
                matter.kind(),
                event.department(),
                event.method(),
                event.calledAt(),
                event.reached(),
                event.satisfied().orElse(null),
                matter.unitId().map(UnitId::value).orElse(null),
                matter.building().orElse(null),
                position);
    }

    /** As one text, which begins with the matter's id. */
    String line() {
        return Line.of(
                complaintId,
                (long) number,
                kind,
                department,
                method,
                calledAt,
                reached,
                satisfied,
                unitId,
                building,
                position);
    }

    static CallbackToReview parse(String text) {
        Line line = Line.read(text);
        return new CallbackToReview(
                line.text(),
                Math.toIntExact(line.number()),
                line.constant(ComplaintKind.class),
                line.text(),
                line.constant(CallbackMethod.class),
                line.instant(),
                line.flag(),
                line.flagOrNull(),
                line.textOrNull(),
                line.textOrNull(),
                line.number());
    }

    ReviewPlace place() {
        return new ReviewPlace(calledAt, position);
    }
}
