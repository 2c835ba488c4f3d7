package io.dossier.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Another process that holds the write lock until it commits, perhaps with an event that nobody may see before. */
final class Outsider implements AutoCloseable {

    private static final String INSERT = """
            insert into event (position, event_id, aggregate_type, aggregate_id, sequence, recorded_at,
                               payload_type, payload_revision, payload, metadata)
            select coalesce(max(position), 0) + 1, ?, 'Unit', ?, 0, 0, 'note-taken', '1', ?, ? from event""";

    private final TestStore store;
    private final Connection connection;

    private Outsider(TestStore store) throws SQLException {
        this.store = store;
        this.connection = store.outsider();
        store.takeWriteLock(connection);
    }

    static Outsider holdingTheWriteLock(TestStore store) throws SQLException {
        return new Outsider(store);
    }

    /** Has written the first event of an aggregate but not committed it. */
    static Outsider writing(TestStore store, String aggregateId) throws SQLException {
        var outsider = new Outsider(store);
        try (PreparedStatement insert = outsider.connection.prepareStatement(INSERT)) {
            insert.setString(1, "event of " + aggregateId);
            insert.setString(2, aggregateId);
            insert.setBytes(3, "{\"text\":\"late\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            insert.setBytes(4, "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            insert.executeUpdate();
        }
        return outsider;
    }

    void commit() throws SQLException {
        store.commit(connection);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
