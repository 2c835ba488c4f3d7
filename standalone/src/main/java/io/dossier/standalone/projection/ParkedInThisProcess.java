package io.dossier.standalone.projection;

import io.dossier.command.projection.Parked;
import io.dossier.command.projection.ParkedEvents;
import io.dossier.query.infrastructure.projection.ParkedLookup;
import io.dossier.query.infrastructure.projection.ParkedLookup.Found;
import org.springframework.stereotype.Component;

/** Tells the command side what the projections have parked. */
@Component
class ParkedInThisProcess implements ParkedEvents {
    private final ParkedLookup parked;

    ParkedInThisProcess(ParkedLookup parked) {
        this.parked = parked;
    }

    @Override
    public Parked first(String projection, String sequence) {
        return known(parked.first(projection, sequence));
    }

    @Override
    public Parked at(String projection, long position) {
        return known(parked.at(projection, position));
    }

    private static Parked known(Found found) {
        return switch (found) {
            case Found.Event event ->
                new Parked.Event(event.position(), event.eventType(), event.sequence(), event.first());
            case Found.Nothing nothing -> new Parked.Nothing();
            case Found.NoSuchProjection unknown -> new Parked.NoSuchProjection(unknown.known());
            case Found.NotKnownYet behind -> new Parked.NotKnownYet();
        };
    }
}
