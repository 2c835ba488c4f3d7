package io.dossier.query.infrastructure.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A shared look")
class SharedLookTest {

    private static final Duration VALID = Duration.ofMillis(5);

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void is_taken_once_in_its_time_and_then_anew() {
        SharedLook<Integer> look = new SharedLook<>(looks::incrementAndGet, VALID, now::get);

        assertThat(look.get()).isEqualTo(1);
        now.addAndGet(VALID.toNanos() - 1);
        assertThat(look.get()).isEqualTo(1);
        now.addAndGet(1);
        assertThat(look.get()).isEqualTo(2);
    }

    @Test
    void is_waited_for_by_who_asks_meanwhile_however_long_it_takes() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        SharedLook<Integer> look = new SharedLook<>(
                () -> {
                    begun.countDown();
                    await(goOn);
                    return looks.incrementAndGet();
                },
                VALID,
                now::get);
        CompletableFuture<Integer> first = new CompletableFuture<>();
        CompletableFuture<Integer> second = new CompletableFuture<>();
        Thread.ofPlatform().start(() -> first.complete(look.get()));
        await(begun);
        now.addAndGet(VALID.toNanos() * 10);
        Thread waiting = Thread.ofPlatform().start(() -> second.complete(look.get()));
        Awaitility.await().until(() -> waiting.getState() == Thread.State.WAITING);
        goOn.countDown();

        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(1);
    }

    @Test
    void that_fails_fails_as_it_did_for_all_and_is_taken_again_later() {
        SharedLook<Integer> look = new SharedLook<>(
                () -> {
                    if (looks.incrementAndGet() == 1) {
                        throw new IllegalStateException("away");
                    }
                    return looks.get();
                },
                VALID,
                now::get);

        assertThatThrownBy(look::get).isInstanceOf(IllegalStateException.class).hasMessage("away");
        assertThatThrownBy(look::get).isInstanceOf(IllegalStateException.class).hasMessage("away");
        now.addAndGet(VALID.toNanos());
        assertThat(look.get()).isEqualTo(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
