package io.dossier.command.decision;

import io.dossier.api.Command;
import io.dossier.api.CommandReceipt;
import io.dossier.api.Event;
import io.dossier.api.Refusal;
import java.util.List;
import java.util.function.Consumer;

/** What was decided of a command. */
public sealed interface Decision {
    /**
     * Carries out what follows, if every rule is kept.
     *
     * @param apply what is done with the events
     * @return the answer to whoever sent the command
     */
    default CommandReceipt carriedOut(Command command, Consumer<List<Event>> apply) {
        return switch (this) {
            case Accepted accepted -> {
                apply.accept(accepted.events());
                yield CommandReceipt.accepted(command.about());
            }
            case Refused refused -> CommandReceipt.refused(command.about(), refused.refusals());
        };
    }

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
