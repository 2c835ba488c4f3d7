package io.dossier.query.tenancy;

import io.dossier.query.infrastructure.past.Moments.KnownMoment;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tenancy as an answer names it, before anything else about it is asked for. Whoever names it knows this much without
 * reading the tenancy's own document.
 *
 * @param companyName the label: as it was known at {@code asOf}, else the current one
 * @param asOf the moment as of which the tenancy is shown; null for now
 * @param document the tenancy's document where it was read already; else null
 */
public record TenancyRef(
        UUID id,
        String companyName,
        @Nullable KnownMoment asOf,
        @Nullable TenancyDocument document) {

    /** A tenancy that is read later, if at all. */
    public static TenancyRef to(UUID id, String companyName, @Nullable KnownMoment asOf) {
        return new TenancyRef(id, companyName, asOf, null);
    }

    /** A tenancy that was read, as it is now. */
    static TenancyRef of(TenancyDocument tenancy) {
        return new TenancyRef(tenancy.tenancyId(), tenancy.names().getLast().companyName(), null, tenancy);
    }

    /** A tenancy that was read, under the label that was known at that moment. */
    static TenancyRef asOf(TenancyDocument tenancy, KnownMoment asOf) {
        String label = tenancy.names().stream()
                .filter(name -> asOf.knew(name.position(), name.recordedAt()))
                .reduce((earlier, later) -> later)
                .orElse(tenancy.names().getFirst())
                .companyName();
        return new TenancyRef(tenancy.tenancyId(), label, asOf, tenancy);
    }
}
