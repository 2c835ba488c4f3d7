package io.dossier.query.infrastructure.past;

import io.dossier.api.Event;
import io.dossier.eventstore.EventHistory;
import io.dossier.eventstore.Selection;
import io.dossier.query.infrastructure.projection.Stamp;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Tells events of the past once more, up to a position, so that who folds them has what was known then. Some are in memory at a time. */
@Component
public class Retelling {

    private final EventHistory history;

    /** Reads from this store. */
    public Retelling(EventHistory history) {
        this.history = history;
    }

    /** What a fold makes of one event. */
    @FunctionalInterface
    public interface Fold<S> {
        /** The state after the event; empty as long as there is nothing. */
        Optional<S> after(Optional<S> before, Event event, Stamp stamp);
    }

    /** What the fold makes of all these events up to the position; empty if it makes nothing of them. */
    public <S> Optional<S> upTo(Selection selection, long position, Fold<S> fold) {
        var state = new AtomicReference<Optional<S>>(Optional.empty());
        history.each(selection, 0, position, event -> {
            if (event.message().getPayload() instanceof Event payload) {
                state.set(fold.after(state.get(), payload, Stamp.of(event.message())));
            }
        });
        return state.get();
    }
}
