package io.dossier.query.callback;

import io.dossier.api.callback.CallbackEvent.CallbackArranged;
import io.dossier.api.callback.CallbackEvent.CallbackRecorded;
import io.dossier.api.callback.CallbackEvent.CallbackReviewed;
import io.dossier.api.callback.CallbackEvent.RectificationOrdered;
import io.dossier.api.callback.CallbackMethod;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Matter;
import io.dossier.api.unit.UnitId;
import io.dossier.query.infrastructure.projection.Line;
import io.dossier.query.infrastructure.projection.RowLayout;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A callback as reporting jobs see it. What people said is not in it, nor is anybody's name.
 *
 * @param position of the event that brought it into being: its arrangement, or its record if it never was arranged; never changes
 * @param changedPosition of the last event that changed the row
 * @param about whose it is
 * @param number which of the matter's, from 1
 * @param state whether it was made
 * @param plan how and when it is, or was, to be made
 * @param asked what came of it; null until it was made
 * @param rectification what was ordered because of it (R9.3); null where nothing was
 * @param reviewedAt when the manager reviewed it (R9.4); null until then
 */
record CallbackRow(
        long position,
        long changedPosition,
        About about,
        long number,
        State state,
        Plan plan,
        @Nullable Asked asked,
        @Nullable Ordered rectification,
        @Nullable Instant reviewedAt) {

    /** Of the rows of a block, and of a matter. */
    static final RowLayout<CallbackRow> LAYOUT =
            RowLayout.of(CallbackRow::line, CallbackRow::parse, CallbackRow::position);

    /** Whether a callback was made. */
    enum State {
        /** It is to be made. */
        DUE,
        /** It was made; the customer was reached or not. */
        MADE,
        /** It is not to be made any more: the matter was closed, or there is a result to come that will be asked about. */
        WITHDRAWN
    }

    /** The matter, and what it is grouped by. */
    record About(
            String complaintId,
            ComplaintKind kind,
            @Nullable String unitId,
            @Nullable String tenancyId,
            @Nullable String building) {
        static About of(Matter matter) {
            return new About(
                    matter.complaintId().toString(),
                    matter.kind(),
                    matter.unitId().map(UnitId::value).orElse(null),
                    matter.tenancyId().map(UUID::toString).orElse(null),
                    matter.building().orElse(null));
        }
    }

    /** How and when. */
    record Plan(
            CallbackMethod method,
            String department,
            LocalDate dueOn,
            @Nullable Instant arrangedAt) {}

    /** What came of it. */
    record Asked(
            Instant calledAt,
            boolean reached,
            @Nullable Boolean satisfied,
            @Nullable LocalDate nextCallbackOn) {}

    /** Renewed work. */
    record Ordered(String department, LocalDate dueOn) {}

    static CallbackRow of(CallbackArranged event, long position) {
        return new CallbackRow(
                position,
                position,
                About.of(event.matter()),
                event.number(),
                State.DUE,
                new Plan(event.method(), event.department(), event.dueOn(), event.arrangedAt()),
                null,
                null,
                null);
    }

    static CallbackRow of(CallbackRecorded event, long position) {
        Plan plan = new Plan(event.method(), event.department(), event.dueOn(), null);
        return new CallbackRow(
                        position, position, About.of(event.matter()), event.number(), State.DUE, plan, null, null, null)
                .made(event, position);
    }

    CallbackRow arranged(CallbackArranged event, long at) {
        return new CallbackRow(
                position,
                at,
                about,
                number,
                State.DUE,
                new Plan(event.method(), event.department(), event.dueOn(), event.arrangedAt()),
                null,
                null,
                null);
    }

    CallbackRow made(CallbackRecorded event, long at) {
        return new CallbackRow(
                position,
                at,
                about,
                number,
                State.MADE,
                new Plan(event.method(), event.department(), event.dueOn(), plan.arrangedAt()),
                new Asked(
                        event.calledAt(),
                        event.reached(),
                        event.satisfied().orElse(null),
                        event.nextCallbackOn().orElse(null)),
                rectification,
                reviewedAt);
    }

    CallbackRow withdrawn(long at) {
        return new CallbackRow(position, at, about, number, State.WITHDRAWN, plan, asked, rectification, reviewedAt);
    }

    CallbackRow followedBy(RectificationOrdered event, long at) {
        return new CallbackRow(
                position,
                at,
                about,
                number,
                state,
                plan,
                asked,
                new Ordered(event.department(), event.dueOn()),
                reviewedAt);
    }

    CallbackRow reviewed(CallbackReviewed event, long at) {
        return new CallbackRow(position, at, about, number, state, plan, asked, rectification, event.reviewedAt());
    }

    /** As one text, which begins with the position. */
    String line() {
        return Line.of(
                position,
                changedPosition,
                about.complaintId(),
                about.kind(),
                about.unitId(),
                about.tenancyId(),
                about.building(),
                number,
                state,
                plan.method(),
                plan.department(),
                plan.dueOn(),
                plan.arrangedAt(),
                asked == null ? null : asked.calledAt(),
                asked == null ? null : asked.reached(),
                asked == null ? null : asked.satisfied(),
                asked == null ? null : asked.nextCallbackOn(),
                rectification == null ? null : rectification.department(),
                rectification == null ? null : rectification.dueOn(),
                reviewedAt);
    }

    static CallbackRow parse(String text) {
        Line line = Line.read(text);
        return new CallbackRow(
                line.number(),
                line.number(),
                new About(
                        line.text(),
                        line.constant(ComplaintKind.class),
                        line.textOrNull(),
                        line.textOrNull(),
                        line.textOrNull()),
                line.number(),
                line.constant(State.class),
                new Plan(line.constant(CallbackMethod.class), line.text(), line.date(), line.instantOrNull()),
                asked(line),
                ordered(line),
                line.instantOrNull());
    }

    private static @Nullable Asked asked(Line line) {
        @Nullable Instant calledAt = line.instantOrNull();
        boolean reached = Boolean.TRUE.equals(line.flagOrNull());
        @Nullable Boolean satisfied = line.flagOrNull();
        @Nullable LocalDate next = line.dateOrNull();
        return calledAt == null ? null : new Asked(calledAt, reached, satisfied, next);
    }

    private static @Nullable Ordered ordered(Line line) {
        @Nullable String department = line.textOrNull();
        @Nullable LocalDate dueOn = line.dateOrNull();
        return department == null || dueOn == null ? null : new Ordered(department, dueOn);
    }
}
