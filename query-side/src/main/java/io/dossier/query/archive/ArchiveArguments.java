package io.dossier.query.archive;

import io.dossier.api.archive.Category;
import io.dossier.api.archive.DocumentClass;
import io.dossier.query.infrastructure.graphql.PageArguments;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What a caller may say of the entries that it wants; all may be left out. */
public record ArchiveArguments(
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before,
        @Nullable OffsetDateTime asOf,
        @Nullable Long asOfPosition,
        @Nullable Category category,
        @Nullable EntryKind kind,
        @Nullable DocumentClass documentClass,
        @Nullable String tenancyId,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    PageArguments page() {
        return new PageArguments(first, after, last, before);
    }
}
