package io.dossier.command.complaint;

import io.dossier.api.callback.CallbackEvent;
import io.dossier.api.callback.CallbackEvent.CallbackArranged;
import io.dossier.api.callback.CallbackEvent.CallbackRecorded;
import io.dossier.api.callback.CallbackEvent.CallbackReviewed;
import io.dossier.api.callback.CallbackEvent.RectificationOrdered;
import io.dossier.api.callback.CallbackMethod;
import io.dossier.api.complaint.ComplaintEvent;
import io.dossier.api.complaint.ComplaintEvent.ComplaintClosed;
import io.dossier.api.complaint.ComplaintEvent.ComplaintVerified;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a customer was asked, and will be asked.
 *
 * @param made the callbacks that were made, the first one first
 * @param arranged the next, where one is arranged
 */
public record Callbacks(List<Made> made, Optional<Arranged> arranged) {

    static final Callbacks NONE = new Callbacks(List.of(), Optional.empty());

    public Callbacks {
        made = List.copyOf(made);
    }

    /**
     * A callback that was made.
     *
     * @param calledAt when
     * @param by who recorded it; empty where its event does not say
     * @param reviewed whether the manager has reviewed it (R9.4)
     */
    public record Made(Instant calledAt, Optional<String> by, boolean reviewed) {
        Made afterReview() {
            return new Made(calledAt, by, true);
        }
    }

    /**
     * A callback that is to be made.
     *
     * @param department whose work the customer is asked about
     * @param method how the customer is to be asked
     * @param dueOn the last day for it
     */
    public record Arranged(String department, CallbackMethod method, LocalDate dueOn) {}

    /** The number of the next callback. */
    public int nextNumber() {
        return made.size() + 1;
    }

    /** The callback of that number; empty if it was not made. */
    public Optional<Made> made(int number) {
        return number >= 1 && number <= made.size() ? Optional.of(made.get(number - 1)) : Optional.empty();
    }

    Callbacks after(CallbackEvent event, Optional<String> actor) {
        return switch (event) {
            case CallbackArranged e ->
                new Callbacks(made, Optional.of(new Arranged(e.department(), e.method(), e.dueOn())));
            case CallbackRecorded e -> new Callbacks(with(new Made(e.calledAt(), actor, false)), Optional.empty());
            case RectificationOrdered e -> this;
            case CallbackReviewed e -> new Callbacks(reviewed(e.number()), arranged);
        };
    }

    /** What was arranged comes to nothing when the matter turns out to be as the customer said, or is closed. */
    Callbacks after(ComplaintEvent event) {
        boolean dropped = event instanceof ComplaintClosed
                || (event instanceof ComplaintVerified verified && verified.substantiated());
        return dropped ? new Callbacks(made, Optional.empty()) : this;
    }

    private List<Made> with(Made another) {
        List<Made> all = new ArrayList<>(made);
        all.add(another);
        return all;
    }

    private List<Made> reviewed(int number) {
        List<Made> all = new ArrayList<>(made);
        all.set(number - 1, all.get(number - 1).afterReview());
        return all;
    }
}
