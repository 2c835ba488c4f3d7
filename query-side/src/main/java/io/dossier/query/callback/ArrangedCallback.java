package io.dossier.query.callback;

import io.dossier.api.callback.CallbackMethod;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A callback that is to be made (R6.6).
 *
 * @param number which of the matter's
 * @param department whose work the customer is asked about
 * @param dueOn the last day for it
 * @param arrangedBy who arranged it; null only where the event does not say
 */
public record ArrangedCallback(
        int number,
        CallbackMethod method,
        String department,
        LocalDate dueOn,
        Instant arrangedAt,
        @Nullable String arrangedBy) {}
