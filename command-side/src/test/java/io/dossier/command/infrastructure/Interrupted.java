package io.dossier.command.infrastructure;

import io.dossier.command.specification.Given;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The clock of somebody who is interrupted: each time they look at it something happens elsewhere first. */
final class Interrupted extends Clock {
    private final Runnable meanwhile;

    Interrupted(Runnable meanwhile) {
        this.meanwhile = meanwhile;
    }

    @Override
    public ZoneId getZone() {
        return Given.OFFICE_ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
        // On a thread of its own, because another process would not share this one's unit of work.
        try (ExecutorService elsewhere = Executors.newSingleThreadExecutor()) {
            CompletableFuture.runAsync(meanwhile, elsewhere).join();
        }
        return Given.NOON.instant();
    }
}
