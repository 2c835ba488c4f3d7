package io.dossier.query.callback;

import io.dossier.query.infrastructure.projection.DocumentReader;
import io.dossier.query.infrastructure.projection.DocumentStore;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what is to be reviewed of a month, with one read by ids. */
@Component
public class ReviewReader {

    private final DocumentReader<ReviewShard> shards;

    /** Reads from this store. */
    public ReviewReader(DocumentStore store) {
        this.shards = store.reader(ReviewShard.TYPE);
    }

    /**
     * The callbacks that were made in that month and that nobody has reviewed, the oldest first.
     *
     * @param department only those about its work; null for all
     */
    List<CallbackToReview> waiting(YearMonth month, @Nullable String department) {
        return shards.byIds(ReviewShard.ids(month)).values().stream()
                .flatMap(ReviewShard::callbacks)
                .filter(callback -> department == null || callback.department().equals(department))
                .sorted(Comparator.comparing(CallbackToReview::place))
                .toList();
    }
}
