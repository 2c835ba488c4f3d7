package io.dossier.eventstore;

import io.dossier.eventstore.checkpoint.CommittedEvent;
import io.dossier.eventstore.checkpoint.History;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** The rows that checkpoints are made of, and those of the checkpoints, in SQL that both databases understand. */
public final class StoredHistory implements History {

    private static final String IDENTITY = "select id from store_identity";
    private static final String AFTER = """
            select position, event_id, aggregate_type, aggregate_id, sequence, recorded_at, payload_type,
                   payload_revision, payload, metadata, command_id, command_ordinal, entity_id
            from event where position > ? order by position limit ?""";
    private static final String HOW_MANY = "select count(*) from checkpoint";
    private static final String OF_SIZE = "select note from checkpoint where size = ?";
    private static final String LATER = "select note from checkpoint where size > ? order by size limit ?";
    private static final String EARLIER = "select note from checkpoint where size < ? order by size desc limit ?";
    private static final String ADD = """
            insert into checkpoint (size, previous_size, note) values (?, ?, ?) on conflict do nothing""";

    private final Dialect dialect;
    private final EventReads reads;

    /** @param dialect of a database whose schema is up to date */
    public StoredHistory(Dialect dialect) {
        this.dialect = dialect;
        this.reads = new EventReads(dialect);
    }

    @Override
    public String storeId() {
        List<String> ids = reads.all(IDENTITY, row -> row.getString(1));
        if (ids.size() != 1) {
            throw new EventStoreException("The table store_identity should have one row and has " + ids.size());
        }
        return ids.getFirst();
    }

    @Override
    public long head() {
        return reads.head().orElse(0);
    }

    @Override
    public void after(long position, int limit, Consumer<CommittedEvent> taker) {
        reads.all(AFTER, StoredHistory::event, position, limit).forEach(taker);
    }

    @Override
    public long checkpoints() {
        return reads.all(HOW_MANY, row -> row.getLong(1)).getFirst();
    }

    @Override
    public Optional<String> checkpoint(long size) {
        return reads.all(OF_SIZE, row -> row.getString(1), size).stream().findFirst();
    }

    @Override
    public List<String> checkpointsAfter(long size, int limit) {
        return reads.all(LATER, row -> row.getString(1), size, limit);
    }

    @Override
    public List<String> checkpointsBefore(long size, int limit) {
        return reads.all(EARLIER, row -> row.getString(1), size, limit);
    }

    @Override
    public boolean add(long size, long previousSize, String note) {
        var added = new AtomicInteger();
        try {
            dialect.write(connection -> {
                try (PreparedStatement insert = connection.prepareStatement(ADD)) {
                    insert.setLong(1, size);
                    insert.setLong(2, previousSize);
                    insert.setString(3, note);
                    added.set(insert.executeUpdate());
                }
            });
        } catch (SQLException e) {
            throw new EventStoreException("Cannot store a checkpoint: " + e.getMessage(), e);
        }
        return added.get() == 1;
    }

    private static CommittedEvent event(ResultSet row) throws SQLException {
        int ordinal = row.getInt(12);
        boolean hasOrdinal = !row.wasNull();
        return new CommittedEvent(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getLong(6),
                row.getString(7),
                row.getString(8),
                row.getBytes(9),
                row.getBytes(10),
                row.getString(11),
                hasOrdinal ? ordinal : null,
                row.getString(13));
    }
}
