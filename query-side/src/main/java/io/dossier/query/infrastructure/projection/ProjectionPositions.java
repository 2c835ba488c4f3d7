package io.dossier.query.infrastructure.projection;

import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How far projections are, for those who must say up to which event their answer is complete. */
@Component
public class ProjectionPositions {

    private final Projections projections;
    private final ParkedSequences parked;

    /** Asks these. */
    public ProjectionPositions(Projections projections) {
        this.projections = projections;
        this.parked = new ParkedSequences(projections);
    }

    /**
     * The position up to which a projection has every event; 0 if there are none. Empty while it is being built or rebuilt, for its
     * documents then tell of the past.
     *
     * @throws IllegalArgumentException if there is no projection of that name
     */
    public OptionalLong whole(String projection) {
        Reach reach = projections
                .named(projection)
                .orElseThrow(() -> new IllegalArgumentException("no projection of that name: " + projection))
                .reach();
        return reach.isRebuilding() ? OptionalLong.empty() : OptionalLong.of(reach.position());
    }

    /** Whether the documents that serve lack an event up to that position, since it is parked. */
    public boolean lacksAny(String projection, long upTo) {
        return parked.of(projection).stream().anyMatch(sequence -> sequence.position() <= upTo);
    }

    /** Positions of the events that the operator let a projection go on without. */
    public Set<Long> skipped(String projection) {
        return projections.skipped(projection);
    }

    /** Position of the event store's last event; 0 if it has none. */
    public long head() {
        return projections.head();
    }
}
