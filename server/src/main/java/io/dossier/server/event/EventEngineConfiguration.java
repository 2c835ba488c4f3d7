package io.dossier.server.event;

import io.dossier.eventstore.Dialect;
import io.dossier.eventstore.EventHistory;
import io.dossier.eventstore.EventSerializer;
import io.dossier.eventstore.EventStoreIndex;
import io.dossier.eventstore.GroupCommitEventStorageEngine;
import io.dossier.server.trace.Part;
import io.dossier.server.trace.Traces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine over the database of events that the application opens, its tables up to date, and what is asked of it beside the events of one aggregate. */
@Configuration(proxyBeanMethods = false)
public class EventEngineConfiguration {

    @Bean
    EventSerializer eventSerializer() {
        return EventFormat.serializer();
    }

    @Bean
    GroupCommitEventStorageEngine eventStorageEngine(Dialect dialect, EventSerializer serializer, Traces traces) {
        return EventFormat.engine(dialect, serializer, append -> traces.part(Part.APPEND, append));
    }

    @Bean
    EventStoreIndex eventStoreIndex(GroupCommitEventStorageEngine engine) {
        return engine.index();
    }

    @Bean
    EventHistory eventHistory(GroupCommitEventStorageEngine engine) {
        return engine.history();
    }
}
