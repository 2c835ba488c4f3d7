package io.dossier.command.decision;

import io.dossier.api.Event;
import io.dossier.api.Refusal;
import java.util.List;

/** What was decided of a command. */
public sealed interface Decision {
    /**
     * Every rule is kept.
     *
     * @param events what follows; at least one
     */
    record Accepted(List<Event> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
            if (events.isEmpty()) {
                throw new IllegalArgumentException("an accepted command has at least one event");
            }
        }
    }

    /**
     * Rules are broken; nothing follows.
     *
     * @param refusals every rule that is broken
     */
    record Refused(List<Refusal> refusals) implements Decision {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }
}
