package io.dossier.eventstore.checkpoint;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a writer take its turns on a thread of its own, and knows how it stands. */
public final class CheckpointKeeper implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(CheckpointKeeper.class);
    private static final long CONFIRMED_AT_ONCE = 10_000;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration PATIENCE_WITH_ANOTHER = Duration.ofSeconds(30);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(5);

    private final CheckpointWriter writer;
    private final CheckpointFolder folder;
    private final Duration pollEvery;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("checkpoints").daemon().factory());
    private volatile State state = new State.Starting();
    private volatile Optional<Checkpoint> last = Optional.empty();
    private volatile long covered;
    private volatile long head;
    private volatile boolean closing;

    /** How it stands. */
    public sealed interface State {
        /** No turn was taken yet. */
        record Starting() implements State {}

        /** Events are followed. */
        record Following() implements State {}

        /**
         * Another process has the folder; this one takes over when it is free.
         *
         * @param misfit why it cannot, and signs nothing meanwhile: its key or its store is not that of the folder; empty if all fits
         */
        record Waiting(Optional<Reason> misfit) implements State {}

        /** The last turn failed; the next may succeed. */
        record Failing(Reason reason) implements State {}

        /** Events and checkpoints do not agree, or key and folder are not the store's: nothing is signed. */
        record Contradicted(HistoryContradicted.Kind kind, Reason reason) implements State {

            static Contradicted of(HistoryContradicted found) {
                return new Contradicted(found.kind(), found.reason());
            }
        }
    }

    /** @param pollEvery how long between two looks for new events */
    public CheckpointKeeper(CheckpointWriter writer, CheckpointFolder folder, Duration pollEvery) {
        this.writer = writer;
        this.folder = folder;
        this.pollEvery = pollEvery;
    }

    /** Begins. */
    public void start() {
        thread.scheduleWithFixedDelay(() -> turns(false), 0, pollEvery.toNanos(), TimeUnit.NANOSECONDS);
    }

    public State state() {
        return state;
    }

    /**
     * The newest checkpoint in the folder; empty before the first, and until the first turn. Where turns fail or contradict, the newest that is known.
     */
    public Optional<Checkpoint> last() {
        return last;
    }

    /** How many events no checkpoint covers yet, whoever makes them, as of the last turn. */
    public long uncovered() {
        return Math.max(0, head - covered);
    }

    /** When the newest checkpoint was made; empty before the first. */
    public Optional<Instant> lastMadeAt() {
        return last.map(Checkpoint::madeAt);
    }

    /**
     * Covers the events at positions 1 to {@code position} by checkpoints where none does, and compares every one of them with the hash
     * that was kept of it. Returns when that is done; checkpoints are made meanwhile. Where another process has the folder, waits until that one covers
     * them, and reads what it keeps there.
     *
     * @param between is run now and then by the caller's thread, with the position up to which it is done; it throws to give up
     * @throws HistoryContradicted if events and checkpoints do not agree
     * @throws IllegalStateException if it cannot be told, since the other process makes no checkpoints, or a turn fails
     */
    public void confirm(long position, LongConsumer between) throws InterruptedException {
        await(thread.submit(() -> cover(position)), 0, between);
        awaitAnothers(position, between);
        Optional<Checkpoint> covering = last;
        long size = covering.map(Checkpoint::size).orElse(0L);
        Frontier tree = Frontier.empty();
        if (covering.isPresent()) {
            await(thread.submit(() -> telling(() -> writer.requireKept(covering.get()))), 0, between);
        }
        for (long done = 0; done < size; ) {
            long from = done;
            long to = Math.min(size, done + CONFIRMED_AT_ONCE);
            await(
                    thread.submit(() -> telling(() -> writer.confirm(covering.orElseThrow(), from, to, tree))),
                    from,
                    between);
            done = to;
        }
        if (covering.isPresent()) {
            await(thread.submit(() -> telling(() -> writer.requireRoot(covering.get(), tree))), size, between);
        }
    }

    private void cover(long position) {
        if (!(state instanceof State.Following) || sizeOf(last) < position) {
            turns(true, position);
        }
        // One that is contradicted says so itself, when it is asked.
        if (state instanceof State.Failing failing) {
            throw new CannotSign(failing.reason());
        }
        writer.misfit().ifPresent(found -> {
            throw found;
        });
    }

    /** Whoever has the folder covers events when they are due there; it may end meanwhile, and leave it to this one. */
    private void awaitAnothers(long position, LongConsumer between) throws InterruptedException {
        long end =
                System.nanoTime() + writer.every().plus(PATIENCE_WITH_ANOTHER).toNanos();
        while (state instanceof State.Waiting && sizeOf(last) < position) {
            if (System.nanoTime() - end > 0) {
                throw new CannotSign(Reason.of(Reason.Code.NOT_COVERED_BY_ANOTHER, folder.path(), position));
            }
            await(thread.schedule(() -> cover(position), BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS), 0, between);
        }
    }

    private static long sizeOf(Optional<Checkpoint> checkpoint) {
        return checkpoint.map(Checkpoint::size).orElse(0L);
    }

    private void telling(Runnable looking) {
        try {
            looking.run();
        } catch (HistoryContradicted e) {
            change(State.Contradicted.of(e));
            throw e;
        }
    }

    private static void await(Future<?> step, long done, LongConsumer between) throws InterruptedException {
        try {
            while (true) {
                between.accept(done);
                try {
                    step.get(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
                    return;
                } catch (TimeoutException e) {
                    // looks again: the caller may have given up, and nobody ends a step once this is closed
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private void turns(boolean now) {
        turns(now, Long.MAX_VALUE);
    }

    /** @param enough where events are covered at once: up to which position, for more may come all the time */
    private void turns(boolean now, long enough) {
        try {
            CheckpointWriter.Turn turn;
            do {
                turn = writer.turn(now);
                last = writer.last();
            } while (turn == CheckpointWriter.Turn.WENT_ON && (now ? sizeOf(last) < enough : !closing));
            boolean waiting = turn == CheckpointWriter.Turn.WAITING_FOR_FOLDER;
            covered = sizeOf(waiting ? writer.newest() : last); // before the head, which only rises
            head = writer.head();
            change(
                    waiting
                            ? new State.Waiting(writer.misfit().map(HistoryContradicted::reason))
                            : new State.Following());
        } catch (HistoryContradicted e) {
            lookAtSizes();
            change(State.Contradicted.of(e));
        } catch (RuntimeException e) {
            lookAtSizes();
            change(new State.Failing(Reason.of(e)));
        }
    }

    /** Events come though nothing is signed: how many of them are not covered has to be known all the more. */
    private void lookAtSizes() {
        try {
            head = writer.head();
            last = writer.newest();
            covered = sizeOf(last);
        } catch (RuntimeException e) {
            log.debug("How many events are not covered cannot be told", e);
        }
    }

    private void change(State next) {
        State before = state;
        state = next;
        if (next.equals(before)) {
            return;
        }
        switch (next) {
            case State.Contradicted contradicted -> {
                switch (contradicted.kind()) {
                    case ALTERED ->
                        log.error(
                                "The history was altered. {}",
                                contradicted.reason().text());
                    case UNFIT ->
                        log.error(
                                "No checkpoint can be signed. {}",
                                contradicted.reason().text());
                }
            }
            case State.Failing failing ->
                log.error(
                        "No checkpoint could be made; it is tried again every {}. {}",
                        pollEvery,
                        failing.reason().text());
            case State.Waiting waiting -> tell(before, waiting);
            case State.Following following -> log.info("Checkpoints are written to {}", folder.path());
            case State.Starting starting -> {}
        }
    }

    private void tell(State before, State.Waiting waiting) {
        boolean isToldAlready = before instanceof State.Waiting former
                && former.misfit().map(Reason::code).equals(waiting.misfit().map(Reason::code));
        if (isToldAlready) {
            return; // it names the newest checkpoint, of which there are ever more
        }
        waiting.misfit()
                .ifPresentOrElse(
                        reason -> log.warn(
                                "Another process writes checkpoints to {}; this one could not take over from it. {}",
                                folder.path(),
                                reason.text()),
                        () -> log.info(
                                "Another process writes checkpoints to {}; this one waits for it.", folder.path()));
    }

    /** Covers what is new, for at most some seconds, and ends. */
    @Override
    public void close() {
        closing = true;
        try {
            var end = thread.submit(() -> turns(true));
            thread.shutdown();
            end.get(PATIENCE_AT_THE_END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            log.info("Events remain that no checkpoint covers; the next start covers them.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            log.error("The last checkpoint failed", e.getCause());
        } finally {
            thread.shutdownNow();
            folder.close();
        }
    }
}
