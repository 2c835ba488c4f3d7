package io.dossier.eventstore;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Creates the tables and functions of the event store, and brings older ones up to date. */
public final class EventStoreSchema {

    private static final String HISTORY = "event_store_schema_history";

    private EventStoreSchema() {}

    /** As {@link #migrate(DataSource, Dialect)}, on the dialect's own database. */
    public static void migrate(Dialect dialect) {
        migrate(dialect.schemaOwner(), dialect);
    }

    /**
     * Runs the migrations that are missing; harmless when there are none. The history is kept in a table of its own, so other
     * schemas may live in the same database.
     *
     * @param dataSource the database, as a user who may create tables
     * @throws org.flywaydb.core.api.FlywayException if a migration fails or a former one was edited
     */
    public static void migrate(DataSource dataSource, Dialect dialect) {
        Flyway.configure(EventStoreSchema.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/eventstore/" + dialect.name())
                .table(HISTORY)
                // Other tables in the schema are no reason to refuse, nor to think that ours exist.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
