package io.dossier.query.callback;

import io.dossier.api.callback.CallbackEvent;
import io.dossier.api.callback.CallbackEvent.CallbackArranged;
import io.dossier.api.callback.CallbackEvent.CallbackRecorded;
import io.dossier.api.callback.CallbackEvent.CallbackReviewed;
import io.dossier.api.callback.CallbackEvent.RectificationOrdered;
import io.dossier.query.infrastructure.OfficeZone;
import io.dossier.query.infrastructure.projection.Change;
import io.dossier.query.infrastructure.projection.Concern;
import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Projector;
import io.dossier.query.infrastructure.projection.Stamp;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Keeps the callbacks together that the manager has still to review (R9.4), by the month in which they were made, whatever becomes of
 * their matters. In another zone a callback may belong to another month: when the office's zone is set anew, this projection must be
 * rebuilt.
 */
@Component
public final class ReviewProjector implements Projector {

    private final OfficeZone office;

    /** Sorts callbacks by the months of that office. */
    public ReviewProjector(OfficeZone office) {
        this.office = office;
    }

    /** Its feature's: the word review alone is taken, for what is held about grave matters. */
    @Override
    public String name() {
        return "callback";
    }

    @Override
    public List<DocumentType<?>> documentTypes() {
        return List.of(UnreviewedCallbacks.TYPE, ReviewShard.TYPE);
    }

    @Override
    public List<Concern<?>> concerns() {
        return List.of(new Concern<>(CallbackEvent.class, this::change));
    }

    private List<Change<?>> change(CallbackEvent event, Stamp stamp) {
        return switch (event) {
            case CallbackRecorded recorded ->
                changed(
                        event,
                        before -> UnreviewedCallbacks.with(before, CallbackToReview.of(recorded, stamp.position())));
            case CallbackReviewed reviewed ->
                changed(
                        event,
                        before -> UnreviewedCallbacks.without(
                                before, event.about(), reviewed.number(), stamp.position()));
            case CallbackArranged ignored -> List.of();
            case RectificationOrdered ignored -> List.of();
        };
    }

    private List<Change<?>> changed(
            CallbackEvent event, Function<Optional<UnreviewedCallbacks>, UnreviewedCallbacks> fold) {
        int shard = sequence().shardOf(event.matter(), ReviewShard.COUNT);
        return List.of(new Change<>(
                UnreviewedCallbacks.TYPE, event.about(), fold, (before, after) -> months(before, after, shard)));
    }

    private List<Change<?>> months(Optional<UnreviewedCallbacks> before, UnreviewedCallbacks after, int shard) {
        Map<YearMonth, List<String>> was =
                before.map(known -> known.byMonth(office)).orElse(Map.of());
        Map<YearMonth, List<String>> is = after.byMonth(office);
        SortedSet<YearMonth> touched = new TreeSet<>(was.keySet());
        touched.addAll(is.keySet());
        List<Change<?>> changes = new ArrayList<>();
        for (YearMonth month : touched) {
            List<String> lines = is.getOrDefault(month, List.of());
            if (!lines.equals(was.get(month))) {
                String id = ReviewShard.id(month, shard);
                changes.add(Change.to(
                        ReviewShard.TYPE,
                        id,
                        known -> ReviewShard.with(known, id, after.id(), lines, after.lastPosition())));
            }
        }
        return changes;
    }
}
