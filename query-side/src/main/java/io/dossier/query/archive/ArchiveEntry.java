package io.dossier.query.archive;

import io.dossier.api.archive.Category;
import io.dossier.api.archive.DocumentClass;
import io.dossier.query.tenancy.TenancyRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a caller sees it.
 *
 * @param title the paper's own, or the matter's subject; for everything else its kind in the caller's language
 * @param tenancy whose archive it is in, under the name that was known at the moment that is asked about
 */
public record ArchiveEntry(Entry entry, String title, TenancyRef tenancy) {

    /** Stable, also over a rebuild. */
    public String id() {
        return entry.id();
    }

    /** What it tells of. */
    public EntryKind kind() {
        return entry.kind();
    }

    /** What the paper is about; null for everything else. */
    public @Nullable Category category() {
        return entry.category();
    }

    /** Whether the paper may be amended; null for everything else. */
    public @Nullable DocumentClass documentClass() {
        return entry.documentClass();
    }

    /** The date on the paper, or the business date. */
    public LocalDate documentDate() {
        return entry.documentDate();
    }

    /** When it was entered. */
    public Instant recordedAt() {
        return entry.recordedAt();
    }

    /** The reason, scope, findings or new name; null where there is nothing to note. */
    public @Nullable String note() {
        return entry.note();
    }

    /** The paper's scans. */
    public List<Entry.Scan> attachments() {
        return entry.attachments();
    }

    /** Position of the event. */
    public long position() {
        return entry.position();
    }

    /** Who entered it. */
    public @Nullable String actor() {
        return entry.actor();
    }

    /** In which role. */
    public @Nullable String role() {
        return entry.role();
    }
}
