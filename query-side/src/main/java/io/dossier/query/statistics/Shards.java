package io.dossier.query.statistics;

import io.dossier.api.complaint.Matter;
import io.dossier.query.infrastructure.projection.Sequence;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Into how many documents the sums of one month are divided, so that several segments can work on a month without meeting in a document;
 * see {@link Sequence#shardOf}.
 */
final class Shards {

    /** How many there are. */
    static final int COUNT = Sequence.MOST_SEGMENTS;

    private Shards() {}

    /** The shard of a matter. */
    static int of(Matter matter) {
        return Sequence.BY_STREAM.shardOf(matter, COUNT);
    }

    static List<Integer> all() {
        return IntStream.range(0, COUNT).boxed().toList();
    }
}
