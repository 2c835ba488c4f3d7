package io.dossier.query.archive;

import io.dossier.api.archive.Category;
import io.dossier.api.archive.DocumentClass;
import io.dossier.query.infrastructure.past.Moments.KnownMoment;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which page of which entries is wanted. Everything that is null does not narrow the list.
 *
 * @param unitId whose archive
 * @param asOf only what was known at this moment
 * @param from the earliest document date, inclusive
 * @param to the latest, inclusive
 * @param newestFirst true to go from newer to older; false to go back
 * @param beyond where to go on from, exclusive; null to start at the end that the direction begins with
 * @param limit at most so many entries
 * @param withMatters whether what is told of matters is wanted
 */
record ArchiveQuery(
        String unitId,
        @Nullable KnownMoment asOf,
        @Nullable Category category,
        @Nullable EntryKind kind,
        @Nullable DocumentClass documentClass,
        @Nullable UUID tenancyId,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean newestFirst,
        @Nullable EntryKey beyond,
        int limit,
        boolean withMatters) {

    boolean takes(Entry entry) {
        return (asOf == null || entry.position() <= asOf.position())
                && (category == null || category == entry.category())
                && (kind == null || kind == entry.kind())
                && (documentClass == null || documentClass == entry.documentClass())
                && (tenancyId == null || tenancyId.equals(entry.tenancyId()))
                && (from == null || !entry.documentDate().isBefore(from))
                && (to == null || !entry.documentDate().isAfter(to))
                && (withMatters || entry.complaintId() == null)
                && isBeyond(entry.key());
    }

    private boolean isBeyond(EntryKey key) {
        return beyond == null || (newestFirst ? key.compareTo(beyond) < 0 : key.compareTo(beyond) > 0);
    }
}
