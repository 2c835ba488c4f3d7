package io.dossier.api.callback;

import io.dossier.api.complaint.Matter;
import io.dossier.api.complaint.MatterEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What happens to the callbacks of a matter. They are numbered from 1. Instants tell when it happened, which may be before it was
 * recorded; days are business dates in the office's zone.
 */
public sealed interface CallbackEvent extends MatterEvent {

    /** Which callback of the matter, from 1. */
    int number();

    /**
     * A callback is to be made (R6.6, R9.2, R9.3). A later arrangement of the same number replaces an earlier one.
     *
     * @param department whose work the customer is asked about
     * @param method how the customer is to be asked
     * @param dueOn the last day for it
     * @param arrangedAt when it was arranged
     */
    record CallbackArranged(
            Matter matter, int number, String department, CallbackMethod method, LocalDate dueOn, Instant arrangedAt)
            implements CallbackEvent {}

    /**
     * A customer was called back, or was not reached.
     *
     * @param department whose work the customer was asked about
     * @param method how the customer was asked
     * @param dueOn the last day on which it was due
     * @param reached whether the customer was reached
     * @param satisfied whether the customer is satisfied; empty exactly if not reached
     * @param suggestion other advice of the customer (R6.15); may be blank
     * @param explanation what a dissatisfied customer was told (R9.3), or why nobody was reached; may be blank
     * @param nextCallbackOn when the customer is asked again; empty if satisfied
     * @param calledAt when
     */
    record CallbackRecorded(
            Matter matter,
            int number,
            String department,
            CallbackMethod method,
            LocalDate dueOn,
            boolean reached,
            Optional<Boolean> satisfied,
            String suggestion,
            String explanation,
            Optional<LocalDate> nextCallbackOn,
            Instant calledAt)
            implements CallbackEvent {}

    /**
     * After an unsatisfied callback a department was told to mend the matter by a day (R9.3).
     *
     * @param number the unsatisfied callback
     * @param department which
     * @param dueOn the last day
     * @param orderedAt when
     */
    record RectificationOrdered(Matter matter, int number, String department, LocalDate dueOn, Instant orderedAt)
            implements CallbackEvent {}

    /**
     * The manager reviewed a callback (R9.4).
     *
     * @param remark what the manager wrote; may be blank
     * @param reviewedAt when
     */
    record CallbackReviewed(Matter matter, int number, String remark, Instant reviewedAt) implements CallbackEvent {}
}
