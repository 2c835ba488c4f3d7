package io.dossier.query.worklist;

import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Projected;
import io.dossier.query.infrastructure.projection.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Some of the open matters. All shards together are all of them, so that every work list and all counts are read by a fixed number
 * of ids.
 *
 * @param id the shard's number
 * @param items in the order in which they came in
 * @param lastPosition position of the last event in it
 */
public record WorkShard(@BsonId String id, List<WorkItem> items, long lastPosition) implements Projected {

    /** Where they are kept. They are read by id alone. */
    public static final DocumentType<WorkShard> TYPE = new DocumentType<>(WorkShard.class, "work_shards", List.of());

    /** All that there can be. */
    static final List<String> IDS =
            IntStream.range(0, Sequence.SHARDS).mapToObj(Integer::toString).toList();

    public WorkShard {
        items = List.copyOf(items);
    }

    /** The shard with this in the place of what it held of the matter. */
    static WorkShard with(
            Optional<WorkShard> before, String id, String complaintId, Optional<WorkItem> item, long position) {
        List<WorkItem> items = new ArrayList<>(before.map(WorkShard::items).orElse(List.of()));
        int place = IntStream.range(0, items.size())
                .filter(i -> items.get(i).id().equals(complaintId))
                .findFirst()
                .orElse(-1);
        if (place < 0) {
            item.ifPresent(items::add);
        } else if (item.isPresent()) {
            items.set(place, item.get());
        } else {
            items.remove(place);
        }
        return new WorkShard(id, items, position);
    }
}
