package io.dossier.query.infrastructure.projection;

import io.dossier.api.complaint.Matter;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.api.unit.UnitId;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.jspecify.annotations.Nullable;

/**
 * Which events must be taken one after the other: those of one unit, and of the matters that were brought up in it. So a unit's
 * documents are written by one segment, which is what the guard of positions needs. A matter of a public area goes by itself.
 */
public final class Sequence {

    /**
     * Into how many shards documents are spread that are about many units. Each is written by one segment as long as there are no
     * more segments than shards.
     */
    public static final int SHARDS = 16;

    private static final SequentialPerAggregatePolicy BY_AGGREGATE = SequentialPerAggregatePolicy.instance();

    private Sequence() {}

    /** The shard of a matter: from 0 to one less than {@link #SHARDS}. Axon chooses the segment by the same low bits. */
    public static int shardOf(Matter matter) {
        return of(matter).hashCode() & (SHARDS - 1);
    }

    static String of(Matter matter) {
        return matter.unitId()
                .map(UnitId::value)
                .orElseGet(() -> matter.complaintId().toString());
    }

    // Only a matter's events are read to know: all others are stored under their unit.
    static Object of(EventMessage<?> message) {
        if (MatterEvent.class.isAssignableFrom(message.getPayloadType())
                && message.getPayload() instanceof MatterEvent event) {
            return of(event.matter());
        }
        @Nullable Object unit = BY_AGGREGATE.getSequenceIdentifierFor(message);
        return unit == null ? message.getIdentifier() : unit;
    }
}
