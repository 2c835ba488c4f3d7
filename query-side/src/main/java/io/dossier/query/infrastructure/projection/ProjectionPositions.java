package io.dossier.query.infrastructure.projection;

import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** How far projections are, for those who must say up to which event their answer is complete. */
@Component
public class ProjectionPositions {

    private final Projections projections;

    /** Asks these. */
    public ProjectionPositions(Projections projections) {
        this.projections = projections;
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

    /** Position of the event store's last event; 0 if it has none. */
    public long head() {
        return projections.head();
    }
}
