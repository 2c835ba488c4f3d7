package io.dossier.query.callback;

import io.dossier.api.callback.CallbackMethod;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One asking of the customer, whether the customer was reached or not.
 *
 * @param number which of the matter's, from 1
 * @param department whose work the customer was asked about
 * @param dueOn the last day on which it was due
 * @param satisfied null exactly if the customer was not reached
 * @param suggestion other advice; null where there was none
 * @param explanation what a dissatisfied customer was told, or why nobody was reached; null where nothing was said
 * @param nextCallbackOn when the customer is asked again; null if they are not
 * @param calledBy who asked; null only where the event does not say
 * @param rectification what was ordered because of it; null where nothing was
 * @param review what the manager wrote of it; null until reviewed
 */
public record Callback(
        int number,
        CallbackMethod method,
        String department,
        LocalDate dueOn,
        boolean reached,
        @Nullable Boolean satisfied,
        @Nullable String suggestion,
        @Nullable String explanation,
        @Nullable LocalDate nextCallbackOn,
        Instant calledAt,
        @Nullable String calledBy,
        @Nullable Rectification rectification,
        @Nullable Review review) {

    /**
     * Renewed work (R9.3).
     *
     * @param dueOn the last day for it
     * @param orderedBy who ordered it; null only where the event does not say
     */
    public record Rectification(
            String department,
            LocalDate dueOn,
            Instant orderedAt,
            @Nullable String orderedBy) {}

    /**
     * The manager's look at a callback (R9.4).
     *
     * @param remark null where nothing was remarked
     * @param reviewedBy who looked; null only where the event does not say
     */
    public record Review(
            @Nullable String remark,
            Instant reviewedAt,
            @Nullable String reviewedBy) {}

    /** When the manager reviewed it; null until then. */
    public @Nullable Instant reviewedAt() {
        return review == null ? null : review.reviewedAt();
    }

    /** Who reviewed it; null until then. */
    public @Nullable String reviewedBy() {
        return review == null ? null : review.reviewedBy();
    }

    /** What the manager remarked; null where there is nothing. */
    public @Nullable String reviewRemark() {
        return review == null ? null : review.remark();
    }

    Callback followedBy(Rectification ordered) {
        return with(ordered, review);
    }

    Callback seenIn(Review newReview) {
        return with(rectification, newReview);
    }

    private Callback with(@Nullable Rectification itsRectification, @Nullable Review itsReview) {
        return new Callback(
                number,
                method,
                department,
                dueOn,
                reached,
                satisfied,
                suggestion,
                explanation,
                nextCallbackOn,
                calledAt,
                calledBy,
                itsRectification,
                itsReview);
    }
}
