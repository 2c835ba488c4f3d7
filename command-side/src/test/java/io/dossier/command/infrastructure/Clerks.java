package io.dossier.command.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dossier.api.CommandReceipt;
import io.dossier.api.unit.UnitId;
import io.dossier.command.specification.Given;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * People who file papers at some nodes, each in a unit of its own. Who gets no answer sends the same paper again under the same
 * command id, until it is accepted.
 */
final class Clerks implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);

    private final AtomicBoolean over = new AtomicBoolean();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> unexpected = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();

    private Clerks() {}

    /** So many begin; their units and tenants come first. */
    static Clerks at(List<Node> nodes, int count) {
        Clerks clerks = new Clerks();
        for (int i = 0; i < count; i++) {
            Node node = nodes.get(i % nodes.size());
            UnitId unit = new UnitId("C-" + i);
            UUID tenancy = Given.uuid(1_000 + i);
            node.having(Commands.register(unit, i), Commands.moveIn(unit, tenancy));
            clerks.threads.add(Thread.ofPlatform().start(() -> clerks.file(node, tenancy)));
        }
        return clerks;
    }

    private void file(Node node, UUID tenancy) {
        while (!over.get()) {
            UUID paper = UUID.randomUUID();
            String commandId = "file-" + paper;
            boolean isFiled = false;
            for (long end = System.nanoTime() + PATIENCE.toNanos(); !isFiled && System.nanoTime() < end; ) {
                isFiled = isFiled(node, tenancy, paper, commandId);
            }
            if (!isFiled) {
                unexpected.add(new AssertionError(commandId + " was never answered"));
                return;
            }
            acknowledged.add(commandId);
        }
    }

    private boolean isFiled(Node node, UUID tenancy, UUID paper, String commandId) {
        try {
            CommandReceipt receipt = node.submit(Commands.file(tenancy, paper), commandId);
            if (!receipt.accepted()) {
                unexpected.add(new AssertionError(commandId + ": " + receipt));
            }
            return true;
        } catch (EventStoreException | ConcurrencyException told) { // STORE_UNAVAILABLE, BUSY
            unanswered.incrementAndGet();
            java.util.concurrent.locks.LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            return false;
        } catch (RuntimeException | Error other) {
            unexpected.add(other);
            return true;
        }
    }

    /** Returns when so many more papers are acknowledged than now. */
    void untilMore(int papers) {
        int goal = acknowledged.size() + papers;
        await().atMost(PATIENCE).until(() -> acknowledged.size() >= goal || !unexpected.isEmpty());
        assertThat(unexpected).isEmpty();
    }

    /** How many answers there were that told of the store and not of the paper. */
    int unanswered() {
        return unanswered.get();
    }

    /** Returns when one more got such an answer. */
    void untilUnanswered() {
        int before = unanswered.get();
        await().atMost(PATIENCE).until(() -> unanswered.get() > before || !unexpected.isEmpty());
        assertThat(unexpected).isEmpty();
    }

    /** Lets each end what it is at; gives the ids of all commands that were acknowledged. */
    List<String> finish() throws InterruptedException {
        over.set(true);
        for (Thread thread : threads) {
            assertThat(thread.join(PATIENCE)).as("a clerk comes to an end").isTrue();
        }
        assertThat(unexpected).isEmpty();
        return List.copyOf(acknowledged);
    }

    @Override
    public void close() {
        over.set(true);
    }
}
