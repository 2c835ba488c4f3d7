package io.dossier.server.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.dossier.eventstore.Dialect;
import io.dossier.eventstore.EventStoreIndex;
import io.dossier.eventstore.EventStoreSchema;
import io.dossier.eventstore.GroupCommitEventStorageEngine;
import io.dossier.eventstore.PostgresDialect;
import io.dossier.server.event.EventEngineConfiguration;
import io.dossier.server.health.ReachHealth;
import io.dossier.server.setting.UnusableSetting;
import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Opens the database of events. */
@Configuration(proxyBeanMethods = false)
@Import(EventEngineConfiguration.class)
@EnableConfigurationProperties(EventDatabaseProperties.class)
public class EventDatabaseConfiguration {
    private static final String PREFIX = "jdbc:postgresql:";
    private static final String URL = "dossier.events.url";
    private static final String EXAMPLE =
            "Give DOSSIER_EVENTS_URL=jdbc:postgresql://HOST:5432/dossier, with DOSSIER_EVENTS_USERNAME and DOSSIER_EVENTS_PASSWORD.";

    @Bean
    HikariDataSource eventDatabase(EventDatabaseProperties settings, MeterRegistry meters) {
        String shown = settings.shownUrl();
        if (!settings.url().startsWith(PREFIX)) {
            throw new UnusableSetting(URL, shown, "which is no address of a PostgreSQL database", EXAMPLE, null);
        }
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("events");
        pool.setJdbcUrl(settings.url());
        pool.setUsername(settings.username());
        pool.setPassword(settings.password());
        pool.setMaximumPoolSize(settings.connections());
        pool.setConnectionTimeout(settings.patience().toMillis());
        pool.setInitializationFailTimeout(settings.patience().toMillis());
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        pool.addDataSourceProperty(
                "socketTimeout", Long.toString(settings.socketTimeout().toSeconds()));
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("targetServerType", "primary");
        pool.addDataSourceProperty("ApplicationName", "dossier");
        pool.setMetricRegistry(meters);
        try {
            return new HikariDataSource(pool);
        } catch (PoolInitializationException e) {
            throw new UnusableSetting(URL, shown, "at which no database can be opened: " + reason(e), EXAMPLE, e);
        }
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    @Bean
    Dialect eventDialect(HikariDataSource eventDatabase, EventDatabaseProperties settings) {
        PostgresDialect dialect = new PostgresDialect(eventDatabase);
        if (settings.migrate()) {
            EventStoreSchema.migrate(dialect);
        }
        return dialect;
    }

    /** Without it no command is taken, and no strong read and no history answered; the other nodes lack it too, so that no gateway should leave this one out. */
    @Bean
    HealthIndicator eventsHealthIndicator(EventStoreIndex index, EventDatabaseProperties settings) {
        return new ReachHealth(
                index::head,
                "See whether PostgreSQL at DOSSIER_EVENTS_URL=%s runs, is the primary server and can be reached from this node; until then commands and reads are answered STORE_UNAVAILABLE."
                        .formatted(settings.shownUrl()));
    }

    /** Nothing tells it of events that other nodes append: it looks for them. */
    @Bean(destroyMethod = "shutDown")
    EventStore eventStore(GroupCommitEventStorageEngine engine, EventDatabaseProperties settings) {
        return EmbeddedEventStore.builder()
                .storageEngine(engine)
                .fetchDelay(settings.pollEvery().toMillis())
                .build();
    }
}
