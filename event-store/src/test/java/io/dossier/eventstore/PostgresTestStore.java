package io.dossier.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** An event store in a database of its own on a real PostgreSQL, which is started once for all tests. */
final class PostgresTestStore extends TestStore {

    private final String url;
    private final Duration patience;

    private PostgresTestStore(String url, Duration patience) {
        this.url = url;
        this.patience = patience;
        EventStoreSchema.migrate(openDialect());
    }

    static PostgresTestStore create(Duration patience) {
        return new PostgresTestStore(Server.INSTANCE.createDatabase(), patience);
    }

    @Override
    Dialect openDialect() {
        return new PostgresDialect(closedAtTheEnd(pool(url, patience)));
    }

    /** A dialect whose sessions are set up by options such as {@code -c lock_timeout=100}. */
    Dialect openDialect(String options) {
        return new PostgresDialect(closedAtTheEnd(poolWith(url, options)));
    }

    static HikariDataSource pool(String url, Duration patience) {
        return poolWith(url, "-c lock_timeout=" + patience.toMillis());
    }

    private static HikariDataSource poolWith(String url, String options) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.addDataSourceProperty("options", options);
        config.setMaximumPoolSize(5);
        return new HikariDataSource(config);
    }

    @Override
    Connection outsider() throws SQLException {
        return DriverManager.getConnection(url);
    }

    @Override
    void takeWriteLock(Connection outsider) throws SQLException {
        outsider.setAutoCommit(false);
        try (Statement statement = outsider.createStatement()) {
            statement.execute("select pg_advisory_xact_lock('event'::regclass::oid::bigint)");
        }
    }

    @Override
    void commit(Connection outsider) throws SQLException {
        outsider.commit();
    }

    @Override
    String[] arguments() {
        return new String[] {"postgresql", url};
    }

    /** The server of this JVM, stopped with it. */
    private static final class Server {

        static final Server INSTANCE = new Server();

        private final EmbeddedPostgres postgres = start();
        private final AtomicInteger databases = new AtomicInteger();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String createDatabase() {
            String name = "store" + databases.incrementAndGet();
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
                return postgres.getJdbcUrl("postgres", name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
