package io.dossier.query.tenancy;

import com.mongodb.client.model.Filters;
import io.dossier.query.infrastructure.past.Moments.KnownMoment;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Which tenancies are wanted; what is null does not narrow the list.
 *
 * @param asOf only those that were known then, and whether they had ended as it was known then; null for now
 * @param companyName a part of the label; capitals and full-width forms make no difference
 */
record TenancyFilter(
        @Nullable String companyName,
        @Nullable Boolean terminated,
        @Nullable String building,
        @Nullable Integer floor,
        @Nullable KnownMoment asOf) {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\^$.|?*+()\\[\\]{}#\\-/]");

    private static final String BEYOND_ALL_DATES = "~";

    /** Names the list, so that a cursor of another one is recognised. */
    String list() {
        String list = "tenancies/%s/%s/%s/%s".formatted(companyName, terminated, building, floor);
        return asOf == null ? list : list + "/#" + asOf.position();
    }

    // A pattern ends at its first NUL on the way to the server.
    private static String literal(String text) {
        return SPECIAL.matcher(text).replaceAll("\\\\$0").replace("\u0000", "\\x00");
    }

    // Who has ended since then stands among the terminated ones today, and was open then.
    private Bson known(KnownMoment moment) {
        Bson movedIn = knew("names.0", moment);
        Bson ended = Filters.and(Filters.eq("terminated", true), knew("termination", moment));
        if (terminated == null) {
            return movedIn;
        }
        return terminated
                ? ended
                : Filters.and(movedIn, Filters.or(Filters.eq("terminated", false), Filters.nor(ended)));
    }

    // As the moment itself says, see KnownMoment.knew.
    private static Bson knew(String fact, KnownMoment moment) {
        return Filters.or(
                Filters.lte(fact + ".position", moment.position()),
                Filters.and(Filters.eq(fact + ".position", null), Filters.lte(fact + ".recordedAt", moment.at())));
    }

    /** The condition, beyond a place in the list's order if one is given. */
    Bson condition(@Nullable String beyondSortKey) {
        List<Bson> conditions = new ArrayList<>();
        String part = companyName == null ? "" : Grams.searchable(companyName);
        if (!part.isEmpty()) {
            conditions.add(Filters.all("grams", Grams.toFind(part)));
            conditions.add(Filters.regex("searchName", literal(part)));
        }
        if (asOf == null && terminated != null) {
            conditions.add(Filters.eq("terminated", terminated));
        }
        if (asOf != null) {
            conditions.add(known(asOf));
        }
        if (building != null) {
            conditions.add(Filters.eq("building", building));
        }
        if (floor != null) {
            conditions.add(Filters.eq("floor", floor));
        }
        // A bound that bounds nothing: without one some servers read all tenancies before they sort them.
        conditions.add(Filters.lt("sortKey", beyondSortKey == null ? BEYOND_ALL_DATES : beyondSortKey));
        return Filters.and(conditions);
    }
}
