package io.dossier.query.complaint;

import io.dossier.query.complaint.HistoryBucket.Listed;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a history is wanted.
 *
 * @param history whose; see {@link HistoryIndex}
 * @param newestFirst true to go from newer to older; false to go back
 * @param beyond where to go on from, exclusive; null to start at the end that the direction begins with
 * @param limit at most so many matters
 */
record HistoryQuery(
        String history, boolean newestFirst, @Nullable HistoryPlace beyond, int limit) {

    /** What is left of the page behind a matter, when so many were found. */
    HistoryQuery behind(Listed matter, int found) {
        return new HistoryQuery(history, newestFirst, matter.place(), limit - found);
    }

    boolean takes(HistoryPlace place) {
        return beyond == null || (newestFirst ? place.compareTo(beyond) < 0 : place.compareTo(beyond) > 0);
    }
}
