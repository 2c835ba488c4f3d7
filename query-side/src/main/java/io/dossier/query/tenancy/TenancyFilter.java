package io.dossier.query.tenancy;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Which tenancies are wanted; what is null does not narrow the list.
 *
 * @param companyName a part of the label; capitals and full-width forms make no difference
 */
record TenancyFilter(
        @Nullable String companyName,
        @Nullable Boolean terminated,
        @Nullable String building,
        @Nullable Integer floor) {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\^$.|?*+()\\[\\]{}#\\-/]");

    private static final String BEYOND_ALL_DATES = "~";

    /** Names the list, so that a cursor of another one is recognised. */
    String list() {
        return "tenancies/%s/%s/%s/%s".formatted(companyName, terminated, building, floor);
    }

    // A pattern ends at its first NUL on the way to the server.
    private static String literal(String text) {
        return SPECIAL.matcher(text).replaceAll("\\\\$0").replace("\u0000", "\\x00");
    }

    /** The condition, beyond a place in the list's order if one is given. */
    Bson condition(@Nullable String beyondSortKey) {
        List<Bson> conditions = new ArrayList<>();
        String part = companyName == null ? "" : Grams.searchable(companyName);
        if (!part.isEmpty()) {
            conditions.add(Filters.all("grams", Grams.toFind(part)));
            conditions.add(Filters.regex("searchName", literal(part)));
        }
        if (terminated != null) {
            conditions.add(Filters.eq("terminated", terminated));
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
