package io.dossier.command.specification;

import io.dossier.api.Event;
import io.dossier.eventstore.EventMetadata;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;

/** Events with who did them, as they are stored. */
final class Actors {
    private Actors() {}

    static List<?> told(List<? extends Event> events, Optional<String> actor) {
        return events.stream()
                .map(event -> new GenericEventMessage<>(
                        event,
                        actor.map(name -> MetaData.with(EventMetadata.ACTOR, name))
                                .orElse(MetaData.emptyInstance())))
                .toList();
    }
}
