package io.dossier.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * The reports of audits, kept beside the events: they survive every rebuild of a projection and the loss of all documents. What is in
 * a report is not this class's business. All methods throw {@link EventStoreException} when the database fails.
 */
public final class StoredAudits {

    private static final String BEGIN = """
            insert into audit (id, started_at, node, seen_at, running, report) values (?, ?, ?, ?, 1, ?)
            on conflict do nothing""";
    private static final String SEEN = "update audit set seen_at = ?, report = ? where id = ? and running = 1";
    private static final String END = "update audit set running = null, report = ? where id = ? and running = 1";
    static final String RUNNING = "select id, node, seen_at, report from audit where running = 1";
    static final String REPORT = "select report from audit where id = ?";
    static final String NEWEST = """
            select id, started_at, report from audit where started_at < ? or (started_at = ? and id < ?)
            order by started_at desc, id desc limit ?""";
    private static final String ADD_DIFFERENCE =
            "insert into audit_difference (audit_id, number, difference) values (?, ?, ?)";
    static final String DIFFERENCES = """
            select number, difference from audit_difference where audit_id = ? and number > ? order by number limit ?""";
    private static final String OLD = """
            (select id from audit where running is null order by started_at desc, id desc limit ? offset ?)""";
    private static final int MANY = Integer.MAX_VALUE;

    private final Dialect dialect;
    private final EventReads reads;

    /** @param dialect of a database whose schema is up to date */
    public StoredAudits(Dialect dialect) {
        this.dialect = dialect;
        this.reads = new EventReads(dialect);
    }

    /**
     * An audit that is under way, as far as the database knows.
     *
     * @param node which works on it
     * @param seenAt when that node last said so
     */
    public record Running(String id, String node, Instant seenAt, String report) {}

    /** A report with its place in the order of beginnings. */
    public record Kept(String id, Instant startedAt, String report) {}

    /** A difference with its number, from 1. */
    public record Difference(long number, String text) {}

    /**
     * Begins an audit.
     *
     * @param node that works on it
     * @return false if another one is under way on any node: then nothing was begun
     */
    public boolean begin(String id, String node, Instant at, String report) {
        return changed(BEGIN, id, Micros.of(at), node, Micros.of(at), report) == 1;
    }

    /**
     * Says that it is still under way.
     *
     * @return false if it is not any more: somebody took it for dead, and ended it
     */
    public boolean seen(String id, Instant at, String report) {
        return changed(SEEN, Micros.of(at), report, id) == 1;
    }

    /**
     * Ends it with its last report.
     *
     * @return false if it was ended already
     */
    public boolean end(String id, String report) {
        return changed(END, report, id) == 1;
    }

    /** The audit that is under way; empty if there is none. */
    public Optional<Running> running() {
        return reads
                .all(
                        RUNNING,
                        row -> new Running(
                                row.getString(1), row.getString(2), Micros.toInstant(row.getLong(3)), row.getString(4)))
                .stream()
                .findFirst();
    }

    /** The report of an audit; empty if there is none of that id. */
    public Optional<String> report(String id) {
        return reads.all(REPORT, row -> row.getString(1), id).stream().findFirst();
    }

    /** Reports of audits that began before that one, the newest first; at most {@code limit}. */
    public List<Kept> before(Instant startedAt, String id, int limit) {
        long micros = Micros.of(startedAt);
        return reads.all(
                NEWEST,
                row -> new Kept(row.getString(1), Micros.toInstant(row.getLong(2)), row.getString(3)),
                micros,
                micros,
                id,
                limit);
    }

    /** Keeps differences of an audit under numbers that it has not used yet. */
    public void add(String auditId, List<Difference> differences) {
        write(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(ADD_DIFFERENCE)) {
                for (Difference difference : differences) {
                    insert.setString(1, auditId);
                    insert.setLong(2, difference.number());
                    insert.setString(3, difference.text());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    /** Differences of an audit behind a number, in their order; at most {@code limit}. */
    public List<Difference> differences(String auditId, long after, int limit) {
        return reads.all(DIFFERENCES, row -> new Difference(row.getLong(1), row.getString(2)), auditId, after, limit);
    }

    /** Forgets all but the newest of those that are over, with their differences. */
    public void forgetAllBut(int newest) {
        write(connection -> {
            execute(connection, "delete from audit_difference where audit_id in " + OLD, MANY, newest);
            execute(connection, "delete from audit where id in " + OLD, MANY, newest);
        });
    }

    private int changed(String sql, Object... arguments) {
        AtomicInteger changed = new AtomicInteger();
        write(connection -> changed.set(execute(connection, sql, arguments)));
        return changed.get();
    }

    private static int execute(Connection connection, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return statement.executeUpdate();
        }
    }

    private void write(SqlWork work) {
        try {
            dialect.write(work);
        } catch (SQLException e) {
            throw new EventStoreException("Cannot keep the report of an audit: " + e.getMessage(), e);
        }
    }
}
