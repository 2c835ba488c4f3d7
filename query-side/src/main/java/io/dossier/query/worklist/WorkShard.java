package io.dossier.query.worklist;

import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Projected;
import io.dossier.query.infrastructure.projection.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Some of the open matters. All shards together are all of them, so that every work list and all counts are read by a fixed number
 * of ids.
 *
 * @param id the shard's number
 * @param lines the matters in the order in which they came in, each as {@link WorkItem#line}
 * @param lastPosition position of the last event in it
 */
public record WorkShard(@BsonId String id, List<String> lines, long lastPosition) implements Projected {

    /** So many that a shard stays small enough to be written at every event, with thousands of open matters. */
    static final int COUNT = 4 * Sequence.MOST_SEGMENTS;

    /** Where they are kept. They are read by id alone. */
    public static final DocumentType<WorkShard> TYPE = new DocumentType<>(WorkShard.class, "work_shards", List.of())
            .ofLargeDocuments()
            .withRows("lines", WorkItem.LAYOUT);

    /** All that there can be. */
    static final List<String> IDS =
            IntStream.range(0, COUNT).mapToObj(Integer::toString).toList();

    public WorkShard {
        lines = List.copyOf(lines);
    }

    Stream<WorkItem> items() {
        return lines.stream().map(WorkItem::parse);
    }

    /** The shard with this in the place of what it held of the matter. */
    static WorkShard with(
            Optional<WorkShard> before, String id, String complaintId, Optional<WorkItem> item, long position) {
        List<String> lines = new ArrayList<>(before.map(WorkShard::lines).orElse(List.of()));
        int place = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).startsWith(complaintId))
                .findFirst()
                .orElse(-1);
        if (place < 0) {
            item.map(WorkItem::line).ifPresent(lines::add);
        } else if (item.isPresent()) {
            lines.set(place, item.get().line());
        } else {
            lines.remove(place);
        }
        return new WorkShard(id, lines, position);
    }
}
