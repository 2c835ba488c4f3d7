package io.dossier.query.notice;

import io.dossier.api.Event;
import io.dossier.api.complaint.ComplaintEvent.ComplaintRegistered;
import io.dossier.api.complaint.ComplaintEvent.DeadlineMissed;
import io.dossier.query.complaint.ComplaintDocument;
import io.dossier.query.complaint.ComplaintLookUp;
import io.dossier.query.infrastructure.projection.PastEvents;
import io.dossier.query.infrastructure.projection.ProjectionPositions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes notices of the events between two positions, once the matters that they tell of can be read. */
@Component
class MatterHappenings {

    /** The projection whose documents notices show. */
    static final String PROJECTION = "complaint";

    /** What there is to tell up to a position. */
    record Slice(List<MatterNotice> notices, long upTo) {}

    private record Happening(long position, Instant at, Event event) {}

    // About as many as one listener takes at once: each is read with its matter.
    private static final int NOTICES_A_SLICE = 32;

    private final PastEvents events;
    private final ProjectionPositions positions;
    private final ComplaintLookUp complaints;

    MatterHappenings(PastEvents events, ProjectionPositions positions, ComplaintLookUp complaints) {
        this.events = events;
        this.positions = positions;
        this.complaints = complaints;
    }

    /** The position up to which matters can be read; empty while they are being rebuilt. */
    Optional<Long> readable() {
        var whole = positions.whole(PROJECTION);
        return whole.isPresent() ? Optional.of(whole.getAsLong()) : Optional.empty();
    }

    /** Position of the last event. */
    long head() {
        return positions.head();
    }

    /**
     * What happened behind a position.
     *
     * @param upTo not beyond this position, up to which matters can be read
     * @param limit at most so many events are looked at
     * @return empty if the matters cannot be read just now, as when a rebuild has begun
     */
    Optional<Slice> between(long after, long upTo, int limit) {
        List<Happening> happenings = new ArrayList<>();
        long reached = events.read(
                after,
                upTo,
                limit,
                type -> ComplaintRegistered.class == type || DeadlineMissed.class == type,
                (event, stamp) -> {
                    happenings.add(new Happening(stamp.position(), stamp.recordedAt(), event));
                    return happenings.size() < NOTICES_A_SLICE;
                });
        if (happenings.isEmpty()) {
            return Optional.of(new Slice(List.of(), reached));
        }
        Map<String, ComplaintDocument> found = complaints.byIds(happenings.stream()
                .map(happening -> happening.event().about())
                .distinct()
                .toList());
        if (readable().orElse(-1L) < upTo) {
            return Optional.empty();
        }
        List<MatterNotice> notices = new ArrayList<>();
        for (Happening happening : happenings) {
            @Nullable ComplaintDocument complaint = found.get(happening.event().about());
            if (complaint == null) {
                return Optional.empty(); // it was there a moment ago, and will be again
            }
            notices.add(notice(happening, complaint));
        }
        return Optional.of(new Slice(notices, reached));
    }

    private static MatterNotice notice(Happening happening, ComplaintDocument complaint) {
        return happening.event() instanceof DeadlineMissed missed
                ? new MatterNotice(
                        happening.position(),
                        happening.at(),
                        NoticeKind.OVERDUE,
                        missed.deadline(),
                        missed.dueOn(),
                        missed.department().orElse(null),
                        complaint)
                : new MatterNotice(
                        happening.position(), happening.at(), NoticeKind.REGISTERED, null, null, null, complaint);
    }
}
