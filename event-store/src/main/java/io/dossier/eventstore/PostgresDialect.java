package io.dossier.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL: a group is one call of the function {@code append_events}, hence one round trip and one commit. Any number of
 * processes may append; the function's advisory lock, held until commit, puts them in an order.
 */
public final class PostgresDialect extends Dialect {

    private static final String APPEND = "select append_events(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final DataSource dataSource;

    /**
     * @param dataSource a pool in autocommit with the isolation level read committed; the engine holds one connection while it
     *     writes and one for each read that is under way. It must lead to the primary server, and have a {@code socketTimeout}:
     *     a server that vanishes without a word otherwise holds up every writer. The caller closes it.
     */
    public PostgresDialect(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    String name() {
        return "postgresql";
    }

    @Override
    DataSource schemaOwner() {
        return dataSource;
    }

    @Override
    Connection reader() throws SQLException {
        return inAutocommit(dataSource.getConnection());
    }

    @Override
    void append(List<EventRow> rows) throws SQLException {
        // The thread leads for others too: that somebody interrupts it while it waits for a connection must not fail
        // them.
        boolean interrupted = Thread.interrupted();
        try {
            Connection borrowed;
            try {
                borrowed = dataSource.getConnection();
            } catch (SQLException e) {
                if (!Thread.interrupted()) {
                    throw e;
                }
                interrupted = true;
                borrowed = dataSource.getConnection();
            }
            try (Connection connection = inAutocommit(borrowed)) {
                append(rows, connection);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void append(List<EventRow> rows, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(APPEND)) {
            var columns = new Columns(connection, statement, rows);
            columns.set(1, "text", EventRow::eventId);
            columns.set(2, "text", EventRow::aggregateType);
            columns.set(3, "text", EventRow::aggregateId);
            columns.set(4, "int8", EventRow::sequence);
            columns.set(5, "int8", EventRow::recordedAt);
            columns.set(6, "text", EventRow::payloadType);
            columns.set(7, "text", EventRow::payloadRevision);
            columns.setBytes(8, EventRow::payload);
            columns.setBytes(9, EventRow::metadata);
            columns.set(10, "text", EventRow::commandId);
            columns.set(11, "int4", EventRow::commandOrdinal);
            columns.set(12, "text", EventRow::entityId);
            columns.set(13, "text", row -> row.keys().unitId());
            columns.set(14, "text", row -> row.keys().tenancyId());
            columns.set(15, "text", row -> row.keys().subjectId());
            columns.set(16, "text", row -> row.keys().actor());
            statement.execute();
        }
    }

    @Override
    void write(SqlWork work) throws SQLException {
        try (Connection connection = reader()) {
            work.with(connection);
        }
    }

    private static Connection inAutocommit(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.setAutoCommit(true);
        }
        return connection;
    }

    @Override
    Failure meaningOf(SQLException exception) {
        @Nullable String state = exception.getSQLState();
        if (state == null) {
            return Failure.OTHER;
        }
        return switch (state) {
            case "23505" -> Failure.DUPLICATE;
            case "55P03", "57014" -> Failure.BUSY; // lock_timeout, statement_timeout
            default ->
                // Integrity constraint, data exception, program limit exceeded (such as an id too long for its index).
                state.startsWith("23") || state.startsWith("22") || state.startsWith("54")
                        ? Failure.UNFIT
                        : Failure.OTHER;
        };
    }

    @Override
    String adviceWhenBusy() {
        return "PostgreSQL gave up waiting for the lock under which events are appended: look in pg_stat_activity for a"
                + " transaction that appended and did not end, end it, then repeat the command";
    }

    /** Binds one array for each parameter of the function: the driver sends them in binary, in one message. */
    private record Columns(Connection connection, PreparedStatement statement, List<EventRow> rows) {

        void set(int index, String type, Function<EventRow, ? extends @Nullable Object> value) throws SQLException {
            @Nullable
            Object[] values = switch (type) {
                case "text" -> new String[rows.size()];
                case "int8" -> new Long[rows.size()];
                default -> new Integer[rows.size()];
            };
            fill(index, type, values, value);
        }

        void setBytes(int index, Function<EventRow, byte[]> value) throws SQLException {
            fill(index, "bytea", new byte[rows.size()][], value);
        }

        private void fill(
                int index, String type, @Nullable Object[] values, Function<EventRow, ? extends @Nullable Object> value)
                throws SQLException {
            for (int i = 0; i < values.length; i++) {
                values[i] = value.apply(rows.get(i));
            }
            statement.setArray(index, connection.createArrayOf(type, values));
        }
    }
}
