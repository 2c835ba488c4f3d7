package io.dossier.query.infrastructure.projection;

import org.springframework.stereotype.Component;

/** Tells when events were appended, by whichever node. */
@Component
public class AppendedEvents {

    private final Projections projections;

    /** Asks these, who look for events anyway. */
    public AppendedEvents(Projections projections) {
        this.projections = projections;
    }

    /**
     * Runs something whenever events were appended; it must be quick.
     *
     * @return to be run when that is not wanted any more
     */
    public Runnable onAppend(Runnable listener) {
        return projections.onAppend(listener);
    }
}
