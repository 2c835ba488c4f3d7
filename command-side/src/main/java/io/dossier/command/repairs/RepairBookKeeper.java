package io.dossier.command.repairs;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Takes events into the repair book as they come, so that whoever decides by it need not wait for more than the last few. */
public final class RepairBookKeeper implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(RepairBookKeeper.class);

    private final RepairBook book;
    private final Duration every;
    private final boolean autoStart;
    private Optional<ScheduledExecutorService> keeper = Optional.empty();

    /**
     * @param every how often new events are looked for
     * @param autoStart whether it runs from the start of the application
     */
    public RepairBookKeeper(RepairBook book, Duration every, boolean autoStart) {
        this.book = book;
        this.every = every;
        this.autoStart = autoStart;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("repair-book").daemon().factory());
        thread.scheduleWithFixedDelay(this::catchUp, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        keeper = Optional.of(thread);
    }

    private void catchUp() {
        try {
            book.catchUp();
        } catch (RuntimeException e) { // thrown on, it would be the last time
            log.warn("the repair book does not get on; it is tried again in {}", every, e);
        }
    }

    @Override
    public synchronized void stop() {
        keeper.ifPresent(ScheduledExecutorService::close);
        keeper = Optional.empty();
    }

    @Override
    public boolean isAutoStartup() {
        return autoStart;
    }

    @Override
    public synchronized boolean isRunning() {
        return keeper.isPresent();
    }
}
