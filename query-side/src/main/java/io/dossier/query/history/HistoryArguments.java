package io.dossier.query.history;

import io.dossier.query.infrastructure.graphql.PageArguments;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What a caller may say of the events that it wants; all may be left out. */
public record HistoryArguments(
        @Nullable String unitId,
        @Nullable String tenancyId,
        @Nullable String complaintId,
        @Nullable String actor,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime to,
        @Nullable Long fromPosition,
        @Nullable Long toPosition,
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before) {

    PageArguments page() {
        return new PageArguments(first, after, last, before);
    }
}
