package io.dossier.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The connection through which a file is written, by one thread at a time. It keeps its statements, because preparing one takes
 * longer than inserting a row.
 */
final class SqliteWriter implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private boolean broken;

    SqliteWriter(Connection connection) {
        this.connection = connection;
    }

    @FunctionalInterface
    interface Work {
        void with(SqliteWriter writer) throws SQLException;
    }

    /** For statements that are not worth keeping. */
    Connection connection() {
        return connection;
    }

    /** A statement that is kept for the next time; not to be closed. */
    PreparedStatement kept(String sql) throws SQLException {
        @Nullable PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        return statement;
    }

    /**
     * Does the work in one transaction, all or nothing. The write lock is taken at the start, so nothing that the work reads can be
     * out of date when it writes.
     */
    void transaction(Work work) throws SQLException {
        kept("begin immediate").execute();
        try {
            work.with(this);
            kept("commit").execute();
        } catch (Throwable failure) {
            rollBack(failure);
            throw failure;
        }
    }

    /** Whether a transaction could not be rolled back, so that the connection is in an unknown state. */
    boolean isBroken() {
        return broken;
    }

    private void rollBack(Throwable failure) {
        try {
            // They may hold half a batch, so they are prepared anew.
            for (PreparedStatement statement : statements.values()) {
                statement.close();
            }
            statements.clear();
            kept("rollback").execute();
        } catch (SQLException e) {
            broken = true;
            failure.addSuppressed(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
