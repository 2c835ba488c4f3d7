package io.dossier.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * The physical limit: rows of events that a store has, written once more into another store of the same schema, with no command behind them. They are the same rows
 * because ids that differ from row to row cost an index more than ids that repeat, and an index that has grown more than an empty one.
 */
final class RawRows {
    /** More are not held in memory. */
    private static final int MOST = 250_000;

    private final List<String> columns;
    private final List<Object[]> rows = new ArrayList<>();

    private RawRows(List<String> columns) {
        this.columns = columns;
    }

    /** The number of the last event of a store; 0 if it has none. */
    static long last(DataSource store) throws SQLException {
        try (Connection connection = store.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select coalesce(max(position), 0) from event");
                ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }

    /** The first rows after an event. */
    static RawRows after(long position, DataSource store) throws SQLException {
        try (Connection connection = store.getConnection()) {
            RawRows raw = new RawRows(written(connection));
            try (PreparedStatement statement = connection.prepareStatement("select " + String.join(", ", raw.columns)
                    + " from event where position > ? order by position limit " + MOST)) {
                statement.setLong(1, position);
                raw.read(statement);
            }
            return raw;
        }
    }

    // A database writes by itself what it computes.
    private static List<String> written(Connection connection) throws SQLException {
        List<String> written = new ArrayList<>();
        try (ResultSet columns = connection.getMetaData().getColumns(null, null, "event", null)) {
            while (columns.next()) {
                if (!"YES".equals(columns.getString("IS_GENERATEDCOLUMN"))) {
                    written.add(columns.getString("COLUMN_NAME"));
                }
            }
        }
        return written;
    }

    private void read(PreparedStatement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                Object[] row = new Object[columns.size()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = result.getObject(i + 1);
                }
                rows.add(row);
            }
        }
    }

    /**
     * Rows a second that so many connections write in groups, each a commit, into a store that does not have them.
     *
     * @param most how long at most; less if there are no more rows
     */
    double perSecond(DataSource store, int connections, int group, Duration most) throws Exception {
        List<Connection> open = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < connections; i++) {
                open.add(store.getConnection());
            }
            return perSecond(threads, open, group, most);
        } finally {
            for (Connection connection : open) {
                connection.close();
            }
        }
    }

    private double perSecond(ExecutorService threads, List<Connection> open, int group, Duration most)
            throws Exception {
        AtomicInteger next = new AtomicInteger();
        long from = System.nanoTime();
        List<Future<Integer>> writers = new ArrayList<>();
        for (Connection connection : open) {
            writers.add(threads.submit(() -> write(connection, next, group, from + most.toNanos())));
        }
        int written = 0;
        for (Future<Integer> writer : writers) {
            written += writer.get();
        }
        return written / ((System.nanoTime() - from) / 1e9);
    }

    private int write(Connection connection, AtomicInteger next, int group, long until) throws SQLException {
        int written = 0;
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement("insert into event (" + String.join(", ", columns)
                + ") values (" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")")) {
            for (int at = next.getAndAdd(group);
                    at < rows.size() && System.nanoTime() < until;
                    at = next.getAndAdd(group)) {
                for (Object[] row : rows.subList(at, Math.min(at + group, rows.size()))) {
                    for (int i = 0; i < row.length; i++) {
                        insert.setObject(i + 1, row[i]);
                    }
                    insert.addBatch();
                }
                written += insert.executeBatch().length;
                connection.commit();
            }
        }
        return written;
    }
}
