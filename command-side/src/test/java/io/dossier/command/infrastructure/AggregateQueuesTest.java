package io.dossier.command.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Commands for one aggregate")
class AggregateQueuesTest {
    private final AggregateQueues queues = new AggregateQueues(Duration.ofSeconds(60));

    @Test
    @DisplayName("take turns, one at a time, and those for another are not held up by them")
    void oneAtATime() throws Exception {
        int[] counted = new int[2];
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 20_000; i++) {
                int which = i % 2;
                all.add(threads.submit(() -> {
                    Lock turn = queues.obtainLock("A-120" + which);
                    int before = counted[which];
                    Thread.yield();
                    counted[which] = before + 1;
                    turn.release();
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(counted).containsExactly(10_000, 10_000);
        assertThat(queues.size()).isZero();
    }

    @Test
    @DisplayName("take turns in the order in which they came")
    void inOrder() {
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        Lock turn = queues.obtainLock("A-1203");
        List<Thread> waiting = IntStream.range(0, 5)
                .mapToObj(number -> {
                    Thread thread = Thread.ofPlatform().start(() -> {
                        Lock mine = queues.obtainLock("A-1203");
                        order.add(number);
                        mine.release();
                    });
                    await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
                    return thread;
                })
                .toList();
        turn.release();
        await().until(() -> waiting.stream().noneMatch(Thread::isAlive));

        assertThat(order).containsExactly(0, 1, 2, 3, 4);
        assertThat(queues.size()).isZero();
    }

    @Test
    @DisplayName("may come again while they have their turn, and have it until they have gone as often as they came")
    void again() {
        Lock first = queues.obtainLock("A-1203");
        Lock second = queues.obtainLock("A-1203");
        second.release();
        assertThat(first.isHeld()).isTrue();
        assertThat(queues.size()).isOne();
        first.release();
        assertThat(first.isHeld()).isFalse();
        assertThat(queues.size()).isZero();
    }

    @Test
    @DisplayName("give up when their turn does not come, and leave nothing behind")
    void patience() throws Exception {
        AggregateQueues impatient = new AggregateQueues(Duration.ofMillis(20));
        Lock turn = impatient.obtainLock("A-1203");
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> waiting = other.submit(() -> assertThatExceptionOfType(LockAcquisitionFailedException.class)
                    .isThrownBy(() -> impatient.obtainLock("A-1203"))
                    .withMessageContaining("A-1203"));
            waiting.get();
        }
        turn.release();
        assertThat(impatient.size()).isZero();
    }

    @Test
    @DisplayName("give up when they are interrupted, and still are")
    void interrupted() throws Exception {
        Lock turn = queues.obtainLock("A-1203");
        AtomicBoolean still = new AtomicBoolean();
        Thread waiting = Thread.ofVirtual().start(() -> {
            try {
                queues.obtainLock("A-1203");
            } catch (LockAcquisitionFailedException told) {
                still.set(Thread.currentThread().isInterrupted());
            }
        });
        waiting.interrupt();
        waiting.join();
        turn.release();
        assertThat(still).isTrue();
        assertThat(queues.size()).isZero();
    }
}
