package io.dossier.standalone.projection;

import io.dossier.command.projection.Parked;
import io.dossier.command.projection.ParkedEvents;
import io.dossier.query.infrastructure.projection.ParkedSequences;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Tells the command side what the projections have parked, once they have followed everything that they were told before. */
@Component
class ParkedInThisProcess implements ParkedEvents {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ParkedSequences parked;

    ParkedInThisProcess(ParkedSequences parked) {
        this.parked = parked;
    }

    @Override
    public Parked first(String projection, String sequence) {
        return found(projection, () -> parked.first(projection, sequence));
    }

    @Override
    public Parked at(String projection, long position) {
        return found(projection, () -> parked.at(projection, position));
    }

    private Parked found(String projection, Supplier<Optional<ParkedSequences.Event>> lookUp) {
        if (!parked.projections().contains(projection)) {
            return new Parked.NoSuchProjection(parked.projections());
        }
        if (!parked.untilHead(projection, PATIENCE)) {
            return new Parked.NotKnownYet();
        }
        return lookUp.get()
                .<Parked>map(event -> new Parked.Event(event.position(), event.eventType(), event.sequence()))
                .orElseGet(Parked.Nothing::new);
    }
}
