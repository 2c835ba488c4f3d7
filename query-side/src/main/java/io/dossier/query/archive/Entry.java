package io.dossier.query.archive;

import io.dossier.api.archive.Category;
import io.dossier.api.archive.DocumentClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing in an archive: a paper, or what happened to the tenancy or to a matter of it.
 *
 * @param id a paper's document id; for everything else the unit and the event's position, so that a replay gives it again
 * @param category what the paper is about; null for everything else
 * @param documentClass whether the paper may be amended; null for everything else
 * @param documentDate the date on the paper, or the business date of what happened
 * @param recordedAt when it was entered
 * @param title the paper's title, or the subject of a matter that is registered; null for everything else, which is named by its
 *     kind in the reader's language
 * @param note the reason, scope, findings or new name; null where there is nothing to note
 * @param tenancyId whose archive it is in
 * @param complaintId the matter that it tells of; null where it tells of none
 * @param attachments the paper's scans, in the order given
 * @param position of the event
 * @param actor who entered it; null only where the event does not say
 * @param role in which role; null as above
 */
public record Entry(
        String id,
        EntryKind kind,
        @Nullable Category category,
        @Nullable DocumentClass documentClass,
        LocalDate documentDate,
        Instant recordedAt,
        @Nullable String title,
        @Nullable String note,
        UUID tenancyId,
        @Nullable UUID complaintId,
        List<Scan> attachments,
        long position,
        @Nullable String actor,
        @Nullable String role) {

    /**
     * A scan that is kept elsewhere.
     *
     * @param name the file's name as people see it
     * @param uri where it is kept
     * @param sha256 its SHA-256 in lower-case hexadecimal; null where unknown
     */
    public record Scan(String name, String uri, @Nullable String sha256) {}

    public Entry {
        attachments = List.copyOf(attachments);
    }

    EntryKey key() {
        return new EntryKey(documentDate, position);
    }
}
