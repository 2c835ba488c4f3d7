package io.dossier.query.statistics;

import io.dossier.api.complaint.Matter;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Into how many documents the sums of one month are divided, so that several segments can work on a month without meeting in a document.
 *
 * <p>A segment takes the events whose aggregate's id has certain low bits in its hash code; a shard takes the same bits of
 * the same id. So with up to {@link #COUNT} segments, which are cut by at most as many bits, all events of a shard come to one
 * segment, in order, and the guard by positions holds for its documents.
 */
final class Shards {

    /** How many there are; a power of two. */
    static final int COUNT = 16;

    private Shards() {}

    /** The shard of a matter. */
    static int of(Matter matter) {
        return matter.complaintId().toString().hashCode() & (COUNT - 1);
    }

    static List<Integer> all() {
        return IntStream.range(0, COUNT).boxed().toList();
    }
}
