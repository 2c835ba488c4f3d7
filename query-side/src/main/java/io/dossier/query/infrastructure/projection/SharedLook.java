package io.dossier.query.infrastructure.projection;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something elsewhere that many wait for: it is looked at once for all who ask at about the same time, whether that succeeds or fails. */
final class SharedLook<T> {

    private record Look<T>(long begun, CompletableFuture<T> seen) {}

    private final Supplier<T> at;
    private final long nanos;
    private final LongSupplier now;
    private final AtomicReference<@Nullable Look<T>> last = new AtomicReference<>();

    /**
     * @param at looks at it
     * @param valid how old what is told may be, beside the time that looking takes
     */
    SharedLook(Supplier<T> at, Duration valid) {
        this(at, valid, System::nanoTime);
    }

    SharedLook(Supplier<T> at, Duration valid, LongSupplier now) {
        this.at = at;
        this.nanos = valid.toNanos();
        this.now = now;
    }

    /** As it was a moment ago. */
    T get() {
        while (true) {
            @Nullable Look<T> known = last.get();
            if (known != null && (!known.seen.isDone() || now.getAsLong() - known.begun < nanos)) {
                return told(known);
            }
            Look<T> mine = new Look<>(now.getAsLong(), new CompletableFuture<>());
            if (last.compareAndSet(known, mine)) {
                look(mine);
                return told(mine);
            }
        }
    }

    private void look(Look<T> mine) {
        try {
            mine.seen.complete(at.get());
        } catch (RuntimeException | Error e) {
            mine.seen.completeExceptionally(e);
        }
    }

    private static <T> T told(Look<T> look) {
        try {
            return look.seen.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException its) {
                throw its;
            }
            throw e;
        }
    }
}
