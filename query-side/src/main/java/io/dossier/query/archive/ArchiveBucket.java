package io.dossier.query.archive;

import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Projected;
import io.dossier.query.infrastructure.projection.TextCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Some of a unit's entries, at most {@link ArchiveIndex#ENTRIES_A_BUCKET}, in the order of filing.
 *
 * @param id the unit and the month, or the unit, the day and a number; see {@link ArchiveIndex}
 * @param lastPosition position of the last entry's event
 */
public record ArchiveBucket(@BsonId String id, List<Entry> entries, long lastPosition) implements Projected {

    /** Where buckets are kept, each entry as {@link Entry#line}. They are read by id alone. */
    public static final DocumentType<ArchiveBucket> TYPE = new DocumentType<>(
            ArchiveBucket.class,
            "archive_buckets",
            List.of(),
            List.of(new TextCodec<>(Entry.class, Entry::line, Entry::parse)));

    public ArchiveBucket {
        entries = List.copyOf(entries);
    }

    static ArchiveBucket with(Optional<ArchiveBucket> before, String id, Entry entry) {
        List<Entry> entries = new ArrayList<>(before.map(ArchiveBucket::entries).orElse(List.of()));
        entries.add(entry);
        return new ArchiveBucket(id, entries, entry.position());
    }
}
