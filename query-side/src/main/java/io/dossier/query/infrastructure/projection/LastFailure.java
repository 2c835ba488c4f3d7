package io.dossier.query.infrastructure.projection;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Why the work on a projection failed last. It counts until work succeeds. Where other nodes have all the work by now, nothing can succeed here, and it
 * counts for a while only: else a node that failed once, such as one that stood still, would never be given work again.
 */
final class LastFailure {

    /** Longer than it takes until what failed is tried again, if it is still to be done here. */
    static final Duration KEPT_WITHOUT_WORK = Duration.ofSeconds(15);

    private record Failed(String why, long at) {}

    private final LongSupplier nanos;
    private final AtomicReference<@Nullable Failed> last = new AtomicReference<>();

    /** @param nanos a clock of this process, in nanoseconds */
    LastFailure(LongSupplier nanos) {
        this.nanos = nanos;
    }

    void remember(Throwable failure) {
        last.set(new Failed(String.valueOf(failure.getMessage()), nanos.getAsLong()));
    }

    /** Work has succeeded. */
    void forget() {
        last.set(null);
    }

    /**
     * What still counts; empty if nothing does.
     *
     * @param hasWork whether this node has a part of the projection
     */
    Optional<String> why(boolean hasWork) {
        return Optional.ofNullable(last.get())
                .filter(failed -> hasWork || nanos.getAsLong() - failed.at() < KEPT_WITHOUT_WORK.toNanos())
                .map(Failed::why);
    }
}
