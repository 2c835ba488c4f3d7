package io.dossier.query.infrastructure.past;

import io.dossier.api.Event;
import io.dossier.eventstore.EventHistory;
import io.dossier.eventstore.Selection;
import io.dossier.query.infrastructure.projection.Stamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Tells events of the past once more, up to a position, so that who folds them has what was known then. Some are in memory at a time. */
@Component
public class Retelling {

    private static final int SUBJECTS_AT_ONCE = 100;

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
            if (event.payload() instanceof Event payload) {
                state.set(fold.after(state.get(), payload, Stamp.of(event.message())));
            }
        });
        return state.get();
    }

    /**
     * What the fold makes of the events up to the position of each of these things, by its id; of what it makes nothing is not in it. Many
     * are read together.
     *
     * @param without positions of events that are passed over
     */
    public <S> Map<String, S> ofSubjects(
            Collection<String> subjectIds, long position, Set<Long> without, Fold<S> fold) {
        List<String> ids = new ArrayList<>(subjectIds);
        Map<String, S> states = new HashMap<>();
        for (int begin = 0; begin < ids.size(); begin += SUBJECTS_AT_ONCE) {
            List<String> part = ids.subList(begin, Math.min(ids.size(), begin + SUBJECTS_AT_ONCE));
            history.eachOfSubjects(part, position, event -> {
                Stamp stamp = Stamp.of(event.message());
                if (event.payload() instanceof Event payload && !without.contains(stamp.position())) {
                    fold.after(Optional.ofNullable(states.get(event.subjectId())), payload, stamp)
                            .ifPresent(state -> states.put(event.subjectId(), state));
                }
            });
        }
        return states;
    }
}
