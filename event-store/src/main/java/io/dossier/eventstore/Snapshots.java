package io.dossier.eventstore;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.Serializer;

/** Writes snapshots, of which only the newest is kept: older ones serve nobody, the events themselves remain. */
final class Snapshots {

    // Of the same sequence the later written wins: after a change of the aggregate's form it is the one that can be
    // read.
    private static final String UPSERT = """
            insert into snapshot (aggregate_id, sequence, aggregate_type, event_id, recorded_at,
                                  payload_type, payload_revision, payload, metadata)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (aggregate_id) do update set
                sequence = excluded.sequence, aggregate_type = excluded.aggregate_type, event_id = excluded.event_id,
                recorded_at = excluded.recorded_at, payload_type = excluded.payload_type,
                payload_revision = excluded.payload_revision, payload = excluded.payload, metadata = excluded.metadata
            where excluded.sequence >= snapshot.sequence""";

    private final Dialect dialect;

    Snapshots(Dialect dialect) {
        this.dialect = dialect;
    }

    void store(DomainEventMessage<?> snapshot, Serializer serializer) {
        var payload = snapshot.serializePayload(serializer, byte[].class);
        var metadata = snapshot.serializeMetaData(serializer, byte[].class);
        try {
            dialect.write(connection -> {
                try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
                    upsert.setString(1, snapshot.getAggregateIdentifier());
                    upsert.setLong(2, snapshot.getSequenceNumber());
                    upsert.setString(3, snapshot.getType());
                    upsert.setString(4, snapshot.getIdentifier());
                    upsert.setLong(5, Micros.of(snapshot.getTimestamp()));
                    upsert.setString(6, payload.getType().getName());
                    upsert.setString(7, payload.getType().getRevision());
                    upsert.setBytes(8, payload.getData());
                    upsert.setBytes(9, metadata.getData());
                    upsert.executeUpdate();
                }
            });
        } catch (SQLException e) {
            throw new EventStoreException(
                    "Cannot store the snapshot of aggregate [%s]: %s"
                            .formatted(snapshot.getAggregateIdentifier(), e.getMessage()),
                    e);
        }
    }
}
