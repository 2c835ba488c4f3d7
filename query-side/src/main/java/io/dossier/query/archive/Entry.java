package io.dossier.query.archive;

import io.dossier.api.archive.Category;
import io.dossier.api.archive.DocumentClass;
import io.dossier.query.infrastructure.projection.Line;
import io.dossier.query.infrastructure.projection.RowLayout;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
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

    /** Of a bucket's rows. */
    static final RowLayout<Entry> LAYOUT = RowLayout.of(Entry::line, Entry::parse, Entry::id);

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

    /** As one text. */
    String line() {
        StringJoiner line = Line.joiner()
                .add(Line.of(
                        id,
                        kind,
                        category,
                        documentClass,
                        documentDate,
                        recordedAt,
                        title,
                        note,
                        tenancyId.toString(),
                        complaintId == null ? null : complaintId.toString(),
                        position,
                        actor,
                        role));
        attachments.forEach(scan -> line.add(Line.of(scan.name(), scan.uri(), scan.sha256())));
        return line.toString();
    }

    static Entry parse(String text) {
        Line line = Line.read(text);
        String id = line.text();
        EntryKind kind = line.constant(EntryKind.class);
        @Nullable Category category = line.constantOrNull(Category.class);
        @Nullable DocumentClass documentClass = line.constantOrNull(DocumentClass.class);
        LocalDate documentDate = line.date();
        Instant recordedAt = line.instant();
        @Nullable String title = line.textOrNull();
        @Nullable String note = line.textOrNull();
        UUID tenancyId = UUID.fromString(line.text());
        @Nullable String complaintId = line.textOrNull();
        long position = line.number();
        @Nullable String actor = line.textOrNull();
        @Nullable String role = line.textOrNull();
        List<Scan> attachments = new ArrayList<>();
        while (line.goesOn()) {
            attachments.add(new Scan(line.text(), line.text(), line.textOrNull()));
        }
        return new Entry(
                id,
                kind,
                category,
                documentClass,
                documentDate,
                recordedAt,
                title,
                note,
                tenancyId,
                complaintId == null ? null : UUID.fromString(complaintId),
                attachments,
                position,
                actor,
                role);
    }

    EntryKey key() {
        return new EntryKey(documentDate, position);
    }
}
