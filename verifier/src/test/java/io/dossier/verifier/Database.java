package io.dossier.verifier;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.dossier.eventstore.Dialect;
import io.dossier.eventstore.PostgresDialect;
import io.dossier.eventstore.SqliteDatabase;
import io.dossier.eventstore.SqliteDialect;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases that every specification of a store is run for. */
enum Database {
    SQLITE {
        @Override
        Opened create(Path folder) {
            Path file = folder.resolve("events.sqlite");
            SqliteDatabase database = SqliteDatabase.open(file);
            return new Opened(new SqliteDialect(database), "sqlite:" + file, "jdbc:sqlite:" + file, List.of(database));
        }
    },
    POSTGRESQL {
        @Override
        Opened create(Path folder) {
            return opened(Server.INSTANCE.createDatabase());
        }
    };

    static Opened opened(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(4);
        HikariDataSource pool = new HikariDataSource(config);
        return new Opened(new PostgresDialect(pool), url, url, List.of(pool));
    }

    /**
     * An empty database.
     *
     * @param address as the verifier's command line takes it
     * @param url for whoever changes it behind the software's back
     */
    record Opened(Dialect dialect, String address, String url, List<? extends AutoCloseable> resources) {
        Connection outsider() throws SQLException {
            return DriverManager.getConnection(url);
        }
    }

    abstract Opened create(Path folder);

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
