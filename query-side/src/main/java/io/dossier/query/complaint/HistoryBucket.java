package io.dossier.query.complaint;

import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Projected;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Some matters of one month of a history, in the order of their entry.
 *
 * @param id the history, the month and a number; see {@link HistoryIndex}
 * @param lastPosition position of the last one's event
 */
public record HistoryBucket(@BsonId String id, List<Listed> matters, long lastPosition) implements Projected {

    /** Where buckets are kept. They are read by id alone. */
    public static final DocumentType<HistoryBucket> TYPE =
            new DocumentType<>(HistoryBucket.class, "complaint_history_buckets", List.of());

    /**
     * A matter by its id.
     *
     * @param position of the registration's event
     */
    public record Listed(String complaintId, Instant registeredAt, long position) {
        HistoryPlace place() {
            return new HistoryPlace(registeredAt, position);
        }
    }

    public HistoryBucket {
        matters = List.copyOf(matters);
    }

    static HistoryBucket with(Optional<HistoryBucket> before, String id, Listed matter) {
        List<Listed> matters =
                new ArrayList<>(before.map(HistoryBucket::matters).orElse(List.of()));
        matters.add(matter);
        return new HistoryBucket(id, matters, matter.position());
    }
}
