package io.dossier.standalone.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.common.IdentifierFactory;

/** The physical limit: rows like those of events, written by one connection, a group a commit, with no command behind them. */
enum RawRows {
    SQLITE,
    POSTGRES;

    private static final byte[] PAYLOAD = """
            {"unitId":"B31-10000","tenancyId":"8f0e8f5e-6a0b-4c36-9d3c-3c1c5a6f3f10","building":"B31","floor":1,"companyName":"星河科技有限公司","contact":{"name":"陳思遠","phone":"+86 21 5555 0101"},"leaseStart":"2026-01-01","leaseEnd":"2028-01-01","movedInOn":"2026-01-01"}""".getBytes(StandardCharsets.UTF_8);
    private static final byte[] METADATA = """
            {"actor":"bench","role":"supervisor","correlationId":"bench","commandId":"8f0e8f5e-6a0b-4c36-9d3c-3c1c5a6f3f10","commandDigest":"6f0c1f6f5d6f0b2f8f6f0c1f6f5d6f0b2f8f6f0c1f6f5d6f0b2f8f6f0c1f6f5d"}""".getBytes(StandardCharsets.UTF_8);

    static DataSource pool(DataSource dataSource) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(dataSource);
        config.setMaximumPoolSize(40);
        return new HikariDataSource(config);
    }

    double perSecond(DataSource dataSource, int group, Duration measured) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into event (position, event_id, aggregate_type, aggregate_id, sequence, recorded_at,"
                                + " payload_type, payload_revision, payload, metadata, command_id, command_ordinal,"
                                + " entity_id) values (?, ?, 'Dossier', ?, 0, ?, 'TenantMovedIn', '1', ?, ?, ?, 0, ?)")) {
            connection.setAutoCommit(false);
            write(connection, insert, group, 1, Duration.ofSeconds(3));
            long first = 100_000_000;
            long from = System.nanoTime();
            long rows = write(connection, insert, group, first, measured);
            double seconds = (System.nanoTime() - from) / 1e9;
            return rows / seconds;
        }
    }

    /** Leaves nothing behind: rows that are only deleted stand in PostgreSQL's indexes until they are vacuumed, and slow the next down. */
    void empty(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(this == POSTGRES ? "truncate event" : "delete from event");
        }
    }

    private static long write(Connection connection, PreparedStatement insert, int group, long first, Duration measured)
            throws SQLException {
        long until = System.nanoTime() + measured.toNanos();
        long position = first;
        while (System.nanoTime() < until) {
            for (int i = 0; i < group; i++, position++) {
                insert.setLong(1, position);
                insert.setString(2, IdentifierFactory.getInstance().generateIdentifier());
                insert.setString(3, "B-" + position);
                insert.setLong(4, position);
                insert.setBytes(5, PAYLOAD);
                insert.setBytes(6, METADATA);
                insert.setString(7, IdentifierFactory.getInstance().generateIdentifier());
                insert.setString(8, UUID.randomUUID().toString());
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        }
        return position - first;
    }
}
