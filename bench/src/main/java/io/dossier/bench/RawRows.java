package io.dossier.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.axonframework.common.IdentifierFactory;

/** The physical limit: rows like those of events, with no command behind them. */
enum RawRows {
    /** Tells the history by columns that it computes. */
    SQLITE("", ""),
    /** Tells the history by columns that are written. */
    POSTGRES(
            ", unit_id, tenancy_id, subject_id, actor",
            ", 'B31-10000', '8f0e8f5e-6a0b-4c36-9d3c-3c1c5a6f3f10', '8f0e8f5e-6a0b-4c36-9d3c-3c1c5a6f3f10', 'bench'");

    private static final String COLUMNS = "position, event_id, aggregate_type, aggregate_id, sequence, recorded_at,"
            + " payload_type, payload_revision, payload, metadata, command_id, command_ordinal, entity_id";
    private static final String VALUES = "?, ?, 'Dossier', ?, 0, ?, 'TenantMovedIn', '1', ?, ?, ?, 0, ?";
    private static final byte[] PAYLOAD = """
            {"unitId":"B31-10000","tenancyId":"8f0e8f5e-6a0b-4c36-9d3c-3c1c5a6f3f10","building":"B31","floor":1,"companyName":"星河科技有限公司","contact":{"name":"陳思遠","phone":"+86 21 5555 0101"},"leaseStart":"2026-01-01","leaseEnd":"2028-01-01","movedInOn":"2026-01-01"}""".getBytes(StandardCharsets.UTF_8);
    private static final byte[] METADATA = """
            {"actor":"bench","role":"supervisor","correlationId":"bench","commandId":"8f0e8f5e-6a0b-4c36-9d3c-3c1c5a6f3f10","commandDigest":"6f0c1f6f5d6f0b2f8f6f0c1f6f5d6f0b2f8f6f0c1f6f5d6f0b2f8f6f0c1f6f5d"}""".getBytes(StandardCharsets.UTF_8);

    private final String sql;

    RawRows(String moreColumns, String moreValues) {
        this.sql = "insert into event (" + COLUMNS + moreColumns + ") values (" + VALUES + moreValues + ")";
    }

    /** Rows a second that so many connections write in groups, each group a commit. */
    double perSecond(DataSource dataSource, int connections, int group, Duration measured) throws Exception {
        AtomicLong positions = new AtomicLong();
        write(dataSource, connections, group, positions, Pace.SETTLING);
        long from = System.nanoTime();
        long rows = write(dataSource, connections, group, positions, measured);
        double seconds = (System.nanoTime() - from) / 1e9;
        empty(dataSource);
        return rows / seconds;
    }

    // Rows that are only deleted stand in PostgreSQL's indexes until they are vacuumed, and slow the next down.
    private void empty(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(this == POSTGRES ? "truncate event" : "delete from event");
        }
    }

    private long write(DataSource dataSource, int connections, int group, AtomicLong positions, Duration measured)
            throws Exception {
        long until = System.nanoTime() + measured.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Future<Long>> writers = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                writers.add(threads.submit(() -> write(dataSource, group, positions, until)));
            }
            long rows = 0;
            for (Future<Long> writer : writers) {
                rows += writer.get();
            }
            return rows;
        }
    }

    private long write(DataSource dataSource, int group, AtomicLong positions, long until) throws SQLException {
        long rows = 0;
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                for (; System.nanoTime() < until; rows += group) {
                    for (int i = 0; i < group; i++) {
                        set(insert, positions.incrementAndGet());
                        insert.addBatch();
                    }
                    insert.executeBatch();
                    connection.commit();
                }
            }
        }
        return rows;
    }

    private static void set(PreparedStatement insert, long position) throws SQLException {
        insert.setLong(1, position);
        insert.setString(2, IdentifierFactory.getInstance().generateIdentifier());
        insert.setString(3, "B-" + position);
        insert.setLong(4, position);
        insert.setBytes(5, PAYLOAD);
        insert.setBytes(6, METADATA);
        insert.setString(7, IdentifierFactory.getInstance().generateIdentifier());
        insert.setString(8, UUID.randomUUID().toString());
    }
}
