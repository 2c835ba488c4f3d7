package io.dossier.query.archive;

import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Lines;
import io.dossier.query.infrastructure.projection.Projected;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Some of a unit's entries, at most {@link ArchiveIndex#ENTRIES_A_BUCKET}, in the order of filing.
 *
 * @param id the unit and the month, or the unit, the day and a number; see {@link ArchiveIndex}
 * @param lines each an {@link Entry#line}
 * @param lastPosition position of the last entry's event
 */
public record ArchiveBucket(@BsonId String id, Lines lines, long lastPosition) implements Projected {

    /** Where buckets are kept. They are read by id alone. */
    public static final DocumentType<ArchiveBucket> TYPE = new DocumentType<>(
                    ArchiveBucket.class, "archive_buckets", List.of(), List.of(Lines.CODEC))
            .withRows("lines", Entry.LAYOUT);

    static ArchiveBucket with(Optional<ArchiveBucket> before, String id, Entry entry) {
        Lines lines = before.map(ArchiveBucket::lines).orElse(Lines.NONE);
        return new ArchiveBucket(id, lines.plus(entry.line()), entry.position());
    }

    List<Entry> entries() {
        return lines.parsed(Entry::parse);
    }
}
