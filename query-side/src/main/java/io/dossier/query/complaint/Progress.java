package io.dossier.query.complaint;

import io.dossier.api.callback.CallbackEvent;
import io.dossier.api.complaint.ComplaintEvent;
import io.dossier.api.complaint.ComplaintEvent.ComplaintRegistered;
import io.dossier.api.complaint.ComplaintState;
import io.dossier.api.complaint.Deadline;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.api.complaint.Severity;
import io.dossier.query.infrastructure.projection.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a matter is, as reporting jobs see it.
 *
 * @param severity how grave it is, as far as is known now
 * @param department who solves it now; null until one was told to
 * @param malicious whether it is held to be (R6.8)
 * @param substantiated what the newest check of the facts found; null until there is one
 * @param resolvedOnTheSpot whether it was solved while the customer waited (R6.12)
 * @param answeredAt when the customer first got a clear answer (R7.14); null until then
 * @param solvedAt when the newest result was reported, or it was solved on the spot; null until then, and after a reopening
 * @param signedOffAt when that result was signed (R6.7); null until then
 * @param callbacksMade how many times the customer was asked, reached or not
 * @param satisfied what the customer last said about the newest result; null until reached
 * @param satisfiedAt when the customer said to be satisfied with it; null unless so
 * @param closedAt null while it is open
 * @param reopenings how often it was taken up again
 * @param missed how often a day passed, by the kind of deadline in the order of the kinds
 */
record Progress(
        ComplaintState state,
        Severity severity,
        @Nullable String department,
        boolean malicious,
        @Nullable Boolean substantiated,
        boolean resolvedOnTheSpot,
        @Nullable Instant answeredAt,
        @Nullable Instant solvedAt,
        @Nullable Instant signedOffAt,
        long callbacksMade,
        @Nullable Boolean satisfied,
        @Nullable Instant satisfiedAt,
        @Nullable Instant closedAt,
        long reopenings,
        List<Long> missed) {

    Progress {
        missed = List.copyOf(missed);
    }

    static Progress of(ComplaintRegistered event) {
        return new Progress(
                ComplaintState.REGISTERED,
                event.severity(),
                null,
                false,
                null,
                false,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                0,
                List.of());
    }

    Progress after(MatterEvent event) {
        ProgressDraft draft = new ProgressDraft(this);
        switch (event) {
            case ComplaintEvent complaint -> draft.take(complaint);
            case CallbackEvent callback -> draft.take(callback);
            default -> throw new IllegalArgumentException("exports do not know " + event.getClass());
        }
        return draft.done(state.after(event));
    }

    /** How often that day passed. */
    long missed(Deadline deadline) {
        return deadline.ordinal() < missed.size() ? missed.get(deadline.ordinal()) : 0;
    }

    String line() {
        String line = Line.of(
                state,
                severity,
                department,
                malicious,
                substantiated,
                resolvedOnTheSpot,
                answeredAt,
                solvedAt,
                signedOffAt,
                callbacksMade,
                satisfied,
                satisfiedAt,
                closedAt,
                reopenings);
        for (long count : missed) {
            line = Line.joined(line, Line.of(count));
        }
        return line;
    }

    static Progress parse(Line line) {
        return new Progress(
                line.constant(ComplaintState.class),
                line.constant(Severity.class),
                line.textOrNull(),
                line.flag(),
                line.flagOrNull(),
                line.flag(),
                line.instantOrNull(),
                line.instantOrNull(),
                line.instantOrNull(),
                line.number(),
                line.flagOrNull(),
                line.instantOrNull(),
                line.instantOrNull(),
                line.number(),
                counts(line));
    }

    private static List<Long> counts(Line line) {
        List<Long> counts = new ArrayList<>();
        while (line.goesOn()) {
            counts.add(line.number());
        }
        return counts;
    }
}
