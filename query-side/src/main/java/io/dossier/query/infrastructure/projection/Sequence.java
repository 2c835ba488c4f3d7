package io.dossier.query.infrastructure.projection;

import io.dossier.api.complaint.Matter;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.api.unit.UnitId;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.jspecify.annotations.Nullable;

/**
 * Which events are taken one after the other, by one segment. All events that write one document must be, for a document takes
 * no event that is older than the last one it took in.
 */
public enum Sequence {
    /** Those of one stream: of one unit's dossier, or of one matter. */
    BY_STREAM {
        @Override
        String keyOf(Matter matter) {
            return matter.complaintId().toString();
        }
    },
    /** Those of one unit and of all matters that were brought up in it; a matter of a public area goes by itself. */
    BY_UNIT {
        @Override
        String keyOf(Matter matter) {
            return matter.unitId().map(UnitId::value).orElseGet(() -> BY_STREAM.keyOf(matter));
        }
    };

    /** A power of two, so that no segment is told by more bits of a hash code than that number has. */
    public static final int MOST_SEGMENTS = 16;

    private static final SequentialPerAggregatePolicy STREAMS = SequentialPerAggregatePolicy.instance();

    abstract String keyOf(Matter matter);

    /**
     * The shard of a matter, where documents about many matters are divided: from 0 to one less than the number of shards. A segment
     * takes what has certain low bits in the hash code of its key, and a shard has the same bits of the same key, and perhaps more.
     * So one segment writes a shard.
     *
     * @param shards how many there are: a power of two, at least {@link #MOST_SEGMENTS}
     */
    public int shardOf(Matter matter, int shards) {
        return keyOf(matter).hashCode() & (shards - 1);
    }

    // Units' events are stored under their unit, and matters' under themselves: only what is not told by that is read.
    Object keyOf(EventMessage<?> message) {
        if (this != BY_STREAM
                && MatterEvent.class.isAssignableFrom(message.getPayloadType())
                && message.getPayload() instanceof MatterEvent event) {
            return keyOf(event.matter());
        }
        @Nullable Object stream = STREAMS.getSequenceIdentifierFor(message);
        return stream == null ? message.getIdentifier() : stream;
    }
}
