package io.dossier.server.health;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A look at something that may be long in answering, or never answer, for somebody who asks how the product is and wants to know soon. One look is under way
 * at a time, however many ask: so who asks often does not make it worse.
 */
public final class PromptLook<T> {
    /** Health has several parts, which are looked at one after the other. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Supplier<T> look;
    private @Nullable CompletableFuture<T> underWay;

    /** @param look may take its time, and fail */
    public PromptLook(Supplier<T> look) {
        this.look = look;
    }

    /**
     * What is seen; fails as the look fails.
     *
     * @throws TimeoutException if that takes longer than two seconds
     */
    public T now() throws TimeoutException, InterruptedException {
        try {
            return begun().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new TimeoutException("no answer within %d s".formatted(PATIENCE.toSeconds()));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    private synchronized CompletableFuture<T> begun() {
        if (underWay == null || underWay.isDone()) {
            underWay = CompletableFuture.supplyAsync(
                    look, task -> Thread.ofVirtual().name("health").start(task));
        }
        return underWay;
    }
}
