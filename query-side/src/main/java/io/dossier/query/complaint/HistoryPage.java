package io.dossier.query.complaint;

import io.dossier.query.complaint.HistoryBucket.Listed;
import io.dossier.query.complaint.HistoryIndex.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Works out which buckets a page needs, and makes it of them. Pure. */
final class HistoryPage {

    private final HistoryIndex index;
    private final HistoryQuery query;
    private final List<String> buckets;

    HistoryPage(HistoryIndex index, HistoryQuery query) {
        this.index = index;
        this.query = query;
        this.buckets = months(index, query).stream()
                .flatMap(month -> index.buckets(month).stream())
                .toList();
    }

    /** Ids of all buckets that it needs. */
    List<String> buckets() {
        return buckets;
    }

    /** The page's matters in the query's direction. It shows the history as of its index, whatever is registered meanwhile. */
    List<Listed> of(Map<String, HistoryBucket> read) {
        Comparator<HistoryPlace> direction =
                query.newestFirst() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return buckets.stream()
                .map(read::get)
                .filter(Objects::nonNull)
                .flatMap(bucket -> bucket.matters().stream())
                .filter(matter -> matter.position() <= index.lastPosition())
                .filter(matter -> query.takes(matter.place()))
                .sorted(Comparator.comparing(Listed::place, direction))
                .limit(query.limit())
                .toList();
    }

    // How many of the month of the place lie beyond it is not known; all of the months behind it do.
    private static List<Month> months(HistoryIndex index, HistoryQuery query) {
        @Nullable HistoryPlace beyond = query.beyond();
        @Nullable String begin = beyond == null ? null : HistoryIndex.month(beyond.registeredAt());
        List<Month> inDirection = query.newestFirst() ? index.months().reversed() : index.months();
        List<Month> needed = new ArrayList<>();
        int certain = 0;
        for (Month month : inDirection) {
            boolean isBegin = month.month().equals(begin);
            if (certain < query.limit() && (isBegin || begin == null || isBehind(begin, month, query))) {
                needed.add(month);
                certain += isBegin ? 0 : month.matters();
            }
        }
        return needed;
    }

    private static boolean isBehind(String begin, Month month, HistoryQuery query) {
        int comparison = month.month().compareTo(begin);
        return query.newestFirst() ? comparison < 0 : comparison > 0;
    }
}
