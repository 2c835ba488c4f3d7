package io.dossier.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** The queries on events and snapshots, in SQL that both databases understand; each is one statement in autocommit. */
final class EventReads {

    static final String STORED = "event_id, aggregate_type, aggregate_id, sequence, recorded_at, payload_type,"
            + " payload_revision, payload, metadata";

    private static final String AFTER =
            "select " + STORED + ", position from event where position > ? order by position limit ?";
    private static final String OF_AGGREGATE =
            "select " + STORED + " from event where aggregate_id = ? and sequence >= ? order by sequence limit ?";
    private static final String OF_AGGREGATE_AFTER =
            "select " + STORED + " from event where aggregate_id = ? and position > ? order by sequence limit ?";
    private static final String OF_COMMAND =
            "select " + STORED + ", entity_id from event where command_id = ? order by command_ordinal";
    private static final String SNAPSHOT = "select " + STORED + " from snapshot where aggregate_id = ?";
    private static final String HEAD = "select max(position) from event";
    private static final String FIRST_SINCE = "select min(position) from event where recorded_at >= ?";
    private static final String LAST_SEQUENCE = "select max(sequence) from event where aggregate_id = ?";
    private static final String OWNER = "select aggregate_id from event where entity_id = ?";
    private static final String EVENT_EXISTS = "select 1 from event where event_id = ?";

    // The column after those of STORED.
    private static final int EXTRA = 10;

    private final Dialect dialect;

    EventReads(Dialect dialect) {
        this.dialect = dialect;
    }

    /** At most {@code limit} events after the position, in order, and without a gap whatever is being written meanwhile. */
    List<TrackedDomainEventData<byte[]>> after(long position, int limit) {
        return all(
                AFTER,
                result -> new TrackedDomainEventData<>(
                        new GlobalSequenceTrackingToken(result.getLong(EXTRA)), event(result)),
                position,
                limit);
    }

    List<StoredEvent> ofAggregate(String aggregateId, long firstSequence, int limit) {
        return all(OF_AGGREGATE, EventReads::event, aggregateId, firstSequence, limit);
    }

    /** The same of those behind a position. */
    List<StoredEvent> ofAggregateAfter(String aggregateId, long position, int limit) {
        return all(OF_AGGREGATE_AFTER, EventReads::event, aggregateId, position, limit);
    }

    /** The events of a command in their order, each with the id that it brought into the world. */
    List<CommandEvent> ofCommand(String commandId) {
        return all(
                OF_COMMAND,
                result -> new CommandEvent(event(result), Optional.ofNullable(result.getString(EXTRA))),
                commandId);
    }

    record CommandEvent(StoredEvent event, Optional<String> entityId) {}

    Optional<StoredEvent> snapshot(String aggregateId) {
        return all(SNAPSHOT, EventReads::event, aggregateId).stream().findFirst();
    }

    /** The highest position; empty if there are no events. */
    OptionalLong head() {
        return number(HEAD);
    }

    /** The lowest position recorded at that time or later, in microseconds since 1970 UTC. */
    OptionalLong firstSince(long micros) {
        return number(FIRST_SINCE, micros);
    }

    OptionalLong lastSequence(String aggregateId) {
        return number(LAST_SEQUENCE, aggregateId);
    }

    Optional<String> ownerOf(String entityId) {
        return all(OWNER, result -> result.getString(1), entityId).stream().findFirst();
    }

    boolean hasEvent(String eventId) {
        return number(EVENT_EXISTS, eventId).isPresent();
    }

    OptionalLong number(String sql, Object... arguments) {
        List<OptionalLong> rows = all(
                sql,
                result -> {
                    long value = result.getLong(1);
                    return result.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
                },
                arguments);
        return rows.isEmpty() ? OptionalLong.empty() : rows.getFirst();
    }

    <T> List<T> all(String sql, RowMapper<T> mapper, Object... arguments) {
        try (Connection connection = dialect.reader();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                var rows = new ArrayList<T>();
                while (result.next()) {
                    rows.add(mapper.map(result));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new EventStoreException("Cannot read from the event store: " + e.getMessage(), e);
        }
    }

    @FunctionalInterface
    interface RowMapper<T> {
        T map(ResultSet result) throws SQLException;
    }

    // By index, in the order of STORED: looking columns up by name costs more than reading them.
    static StoredEvent event(ResultSet result) throws SQLException {
        return new StoredEvent(
                result.getString(1),
                result.getString(2),
                result.getString(3),
                result.getLong(4),
                result.getLong(5),
                result.getString(6),
                result.getString(7),
                result.getBytes(8),
                result.getBytes(9));
    }
}
