package io.dossier.command.infrastructure;

import io.dossier.api.CommandReceipt;
import io.dossier.api.Refusal;
import io.dossier.eventstore.EventMetadata;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandMessage;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two people from acting on the same matter without knowing of each other. Who says up to which event they know the matter is told what others
 * have done since, in place of having the last word. It is looked at when the matter is loaded: whatever comes later is a conflict, and decided again.
 */
final class Seen {
    private static final String KEY = "seenPosition";

    /** More need not be told: the matter must be looked at again anyway. */
    private static final int MOST_TOLD = 5;

    private final Changes changes;

    /** What was done to a matter. */
    interface Changes {
        /** The changes of a stream behind a position, in their order, but for those that nobody made. */
        List<Change> after(String stream, long position);
    }

    /**
     * What somebody did.
     *
     * @param event its name
     * @param actor who
     */
    record Change(String event, String actor) {}

    Seen(Changes changes) {
        this.changes = changes;
    }

    /** What a command's message says of it. */
    static Map<String, Long> upTo(OptionalLong position) {
        return position.isPresent() ? Map.of(KEY, position.getAsLong()) : Map.of();
    }

    /** The refusal of a command whose sender does not know what has happened to its matter; empty if they do, or say nothing of it. */
    Optional<CommandReceipt> refused(CommandMessage<?> message, String matter) {
        @Nullable Long seen = (Long) message.getMetaData().get(KEY);
        if (seen == null) {
            return Optional.empty();
        }
        Object self = message.getMetaData().get(EventMetadata.ACTOR);
        List<Change> since = changes.after(matter, seen).stream()
                .filter(change -> !change.actor().equals(self))
                .limit(MOST_TOLD)
                .toList();
        return since.isEmpty()
                ? Optional.empty()
                : Optional.of(CommandReceipt.refused(
                        matter,
                        List.of(new Refusal(
                                "MATTER_CHANGED",
                                Optional.empty(),
                                Optional.of(KEY),
                                List.of(since.stream()
                                        .map(change -> change.event() + " (" + change.actor() + ")")
                                        .collect(Collectors.joining(", ")))))));
    }
}
