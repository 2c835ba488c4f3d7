package io.dossier.bench;

import io.dossier.eventstore.Dialect;
import io.dossier.eventstore.EventSerializer;
import io.dossier.eventstore.EventStoreSchema;
import io.dossier.eventstore.GroupCommitEventStorageEngine;
import io.dossier.eventstore.StoredHistory;
import io.dossier.server.event.EventFormat;
import java.nio.file.Path;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The one-process product with its events in PostgreSQL, and with projections that wait to be started. */
final class ProductOnPostgres {
    /** So many events are stored at once. */
    static final int AT_ONCE = 500;

    private ProductOnPostgres() {}

    static ConfigurableApplicationContext start(Path folder, Dialect dialect) {
        EventStoreSchema.migrate(dialect);
        ApplicationContextInitializer<GenericApplicationContext> events = context -> {
            context.registerBean(
                    "engineOnPostgres",
                    GroupCommitEventStorageEngine.class,
                    () -> EventFormat.engine(dialect, context.getBean(EventSerializer.class)),
                    definition -> definition.setPrimary(true));
            context.registerBean("insideTheServer", InsideTheServer.class, InsideTheServer::new);
            context.registerBean(
                    "historyOnPostgres",
                    StoredHistory.class,
                    () -> new StoredHistory(dialect),
                    definition -> definition.setPrimary(true));
        };
        return WaitingProduct.start(folder, events);
    }
}
