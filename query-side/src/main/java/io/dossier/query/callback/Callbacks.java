package io.dossier.query.callback;

import io.dossier.api.callback.CallbackEvent;
import io.dossier.api.callback.CallbackEvent.CallbackArranged;
import io.dossier.api.callback.CallbackEvent.CallbackRecorded;
import io.dossier.api.callback.CallbackEvent.CallbackReviewed;
import io.dossier.api.callback.CallbackEvent.RectificationOrdered;
import io.dossier.query.infrastructure.projection.Stamp;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A matter's callbacks.
 *
 * @param made those that were made, by number
 * @param arranged the one that is to be made; null if there is none
 */
public record Callbacks(List<Callback> made, @Nullable ArrangedCallback arranged) {

    /** Nobody was asked yet. */
    public static final Callbacks NONE = new Callbacks(List.of(), null);

    public Callbacks {
        made = List.copyOf(made);
    }

    /** The callbacks after an event. */
    public Callbacks after(CallbackEvent event, Stamp stamp) {
        return switch (event) {
            case CallbackArranged e ->
                new Callbacks(
                        made,
                        new ArrangedCallback(
                                e.number(), e.method(), e.department(), e.dueOn(), e.arrangedAt(), stamp.actor()));
            case CallbackRecorded e -> recorded(e, stamp);
            case RectificationOrdered e ->
                changed(
                        e,
                        callback -> callback.followedBy(
                                new Callback.Rectification(e.department(), e.dueOn(), e.orderedAt(), stamp.actor())));
            case CallbackReviewed e ->
                changed(
                        e,
                        callback ->
                                callback.seenIn(new Callback.Review(said(e.remark()), e.reviewedAt(), stamp.actor())));
        };
    }

    /** No more is to be made. */
    public Callbacks withoutArranged() {
        return new Callbacks(made, null);
    }

    private Callbacks recorded(CallbackRecorded event, Stamp stamp) {
        List<Callback> after = new ArrayList<>(made);
        after.add(new Callback(
                event.number(),
                event.method(),
                event.department(),
                event.dueOn(),
                event.reached(),
                event.satisfied().orElse(null),
                said(event.suggestion()),
                said(event.explanation()),
                event.nextCallbackOn().orElse(null),
                event.calledAt(),
                stamp.actor(),
                null,
                null));
        return new Callbacks(after, null);
    }

    private Callbacks changed(CallbackEvent event, UnaryOperator<Callback> change) {
        if (made.stream().noneMatch(callback -> callback.number() == event.number())) {
            throw new IllegalStateException("callback %d was never recorded".formatted(event.number()));
        }
        return new Callbacks(
                made.stream()
                        .map(callback -> callback.number() == event.number() ? change.apply(callback) : callback)
                        .toList(),
                arranged);
    }

    private static @Nullable String said(String text) {
        return text.isBlank() ? null : text;
    }
}
