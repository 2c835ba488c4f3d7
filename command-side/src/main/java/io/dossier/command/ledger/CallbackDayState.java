package io.dossier.command.ledger;

import io.dossier.api.ledger.CallbackDayEvent;
import io.dossier.api.ledger.CallbackDayEvent.CallbackDayClosed;
import java.time.Instant;
import java.util.Optional;

/**
 * What decisions need to know of a callback day.
 *
 * @param closedAt when it was closed; empty while it is open
 */
public record CallbackDayState(Optional<Instant> closedAt) {

    /** A day that nobody has closed. */
    public static final CallbackDayState OPEN = new CallbackDayState(Optional.empty());

    /** Whether it may still be closed. */
    public boolean isOpen() {
        return closedAt.isEmpty();
    }

    /** The state after an event. */
    public CallbackDayState evolve(CallbackDayEvent event) {
        return switch (event) {
            case CallbackDayClosed e -> new CallbackDayState(Optional.of(e.closedAt()));
        };
    }
}
