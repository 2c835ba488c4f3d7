package io.dossier.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;

/** A PostgreSQL server of this run's own that takes no short cuts, with connections for 128 clients. */
final class Postgres implements AutoCloseable {
    private static final int CONNECTIONS = 140;

    private final EmbeddedPostgres server;
    private final HikariDataSource pool;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
        this.pool = pool(server.getPostgresDatabase());
    }

    private static HikariDataSource pool(DataSource database) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    static Postgres start() throws IOException {
        return new Postgres(EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on") // off here unless set: commits would not wait for the disk
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", Integer.toString(4 * CONNECTIONS))
                .start());
    }

    HikariDataSource pool() {
        return pool;
    }

    /** An empty database of the same server, for who has tables of the same names. */
    String another(String name) throws SQLException {
        create(name);
        return server.getJdbcUrl("postgres", name);
    }

    /** The same, with connections of its own; the caller closes it. */
    HikariDataSource anotherPool(String name) throws SQLException {
        create(name);
        return pool(server.getDatabase("postgres", name));
    }

    /** The same, for rows that are written raw: the driver makes one statement of a batch, which is the quickest. */
    HikariDataSource anotherPoolForBatches(String name) throws SQLException {
        create(name);
        return pool(server.getDatabase("postgres", name, Map.of("reWriteBatchedInserts", "true")));
    }

    private void create(String name) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
    }

    @Override
    public void close() throws IOException {
        pool.close();
        server.close();
    }
}
