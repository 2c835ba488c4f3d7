package io.dossier.eventstore;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * What a command did when it was executed, for the answer to its repetition.
 *
 * @param digest of the command's content ({@link EventMetadata#COMMAND_DIGEST}), if it was given
 * @param aggregateId the aggregate of the first event
 * @param entityId the first id that the command brought into the world, if it did
 * @param events in the order in which they were published; payloads are read when asked for
 */
public record ExecutedCommand(
        String commandId,
        Optional<String> digest,
        String aggregateId,
        Optional<String> entityId,
        List<DomainEventMessage<?>> events) {

    public ExecutedCommand {
        events = List.copyOf(events);
    }

    /**
     * The events themselves, without their envelopes.
     *
     * @throws UnreadableEvent if the code knows no such event
     */
    public List<Object> payloads() {
        return events.stream().<Object>map(DomainEventMessage::getPayload).toList();
    }
}
