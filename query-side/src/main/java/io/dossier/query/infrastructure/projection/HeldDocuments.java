package io.dossier.query.infrastructure.projection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.LongStream;

/**
 * What one segment has made of its documents and not written yet, and what is being written meanwhile. One thread at a time works with it;
 * others may ask how far it is.
 */
final class HeldDocuments implements Folding.Loader {

    /** A document that was written before takes about as much memory as so many events. */
    private static final int EVENTS_OF_A_DOCUMENT = 5;

    /** To write while events are taken in is faster, but only where all is written can a build go on after a kill. */
    private static final int LOTS_A_CHECKPOINT = 8;

    private final BatchWriter writer;
    private final Allowance allowance;
    private long weight;
    private int lots;
    private volatile Lot lot = new Lot();
    private volatile Optional<Sent> sent = Optional.empty();

    private record Sent(Lot lot, CompletableFuture<Void> written) {
        boolean isWritten() {
            return written.isDone() && !written.isCompletedExceptionally();
        }
    }

    HeldDocuments(BatchWriter writer, Allowance allowance) {
        this.writer = writer;
        this.allowance = allowance;
    }

    /**
     * Folds a batch into the documents, and writes none.
     *
     * @throws Poison if an event cannot be folded; then the documents are as they were
     */
    void fold(List<Batch.Entry> entries) {
        lot.changed(new Folding(this).fold(entries), entries.getFirst().stamp().position());
        weigh(weight + entries.size());
    }

    @Override
    public <D extends Projected> Map<String, D> load(DocumentType<D> type, Set<String> ids) {
        Map<String, D> held = lot.now(type, ids);
        Set<String> missing = new HashSet<>(ids);
        missing.removeAll(held.keySet());
        if (missing.isEmpty()) {
            return held;
        }
        Map<String, D> stored = new HashMap<>(
                sent.map(leaving -> leaving.lot().now(type, missing)).orElse(Map.of()));
        missing.removeAll(stored.keySet());
        stored.putAll(writer.load(type, missing));
        lot.loaded(type, stored);
        weigh(weight + (long) stored.size() * EVENTS_OF_A_DOCUMENT);
        held.putAll(stored);
        return held;
    }

    /** Writes what was changed, and forgets it, also if that fails, or what was sent before has failed. */
    void write() {
        try {
            await();
            lot.writeBy(writer);
        } finally {
            forget();
        }
    }

    /**
     * The same in the background, where that may be; what was sent before is waited for.
     *
     * @throws RuntimeException what {@link #write} would throw, of what was sent before
     */
    void send() {
        await();
        lots++;
        if (lots % LOTS_A_CHECKPOINT == 0 || !allowance.mayLeave(weight)) {
            write();
            return;
        }
        Lot leaving = lot;
        long events = weight;
        sent = Optional.of(new Sent(
                leaving,
                CompletableFuture.runAsync(() -> leaving.writeBy(writer), HeldDocuments::inTheBackground)
                        .whenComplete((done, failure) -> allowance.arrived(events))));
        begin();
    }

    private static void inTheBackground(Runnable task) {
        Thread.ofPlatform().daemon().name("projection-writing").start(task);
    }

    /**
     * Lets go of what was sent if it is written by now.
     *
     * @throws RuntimeException what {@link #write} would throw, if that has failed
     */
    void settle() {
        if (sent.filter(leaving -> leaving.written().isDone()).isPresent()) {
            await();
        }
    }

    private void await() {
        try {
            sent.ifPresent(leaving -> leaving.written().join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        } finally {
            sent = Optional.empty();
        }
    }

    /** Forgets what is held. When it returns, nothing is being written any longer. */
    void forget() {
        sent.ifPresent(
                leaving -> leaving.written().exceptionally(failure -> null).join());
        sent = Optional.empty();
        begin();
    }

    private void begin() {
        lot = new Lot();
        weigh(0);
    }

    private void weigh(long now) {
        allowance.changed(weight, now);
        weight = now;
    }

    /** Whether too much is held, and this has its share in that. */
    boolean isTooMuch() {
        return allowance.isOverdrawnBy(weight);
    }

    /** Position of the first event that is not in the documents as they are stored; empty if there is none. */
    OptionalLong first() {
        long held = lot.first(); // before what is sent, for that is what it becomes
        long leaving = sent.filter(any -> !any.isWritten())
                .map(any -> any.lot().first())
                .orElse(0L);
        return LongStream.of(leaving, held).filter(position -> position > 0).min();
    }
}
