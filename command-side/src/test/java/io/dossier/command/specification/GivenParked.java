package io.dossier.command.specification;

import io.dossier.command.projection.Parked;
import io.dossier.command.projection.ParkedEvents;
import java.util.List;
import java.util.Optional;

/** What a projection called {@code archive} has parked: of {@code A-12-01}, the event at position 7 and what waits behind it at 9. */
public final class GivenParked implements ParkedEvents {
    /** The only projection that there is. */
    public static final String ARCHIVE = "archive";

    /** The only sequence that is parked. */
    public static final String UNIT = "A-12-01";

    private static final List<Parked.Event> EVENTS =
            List.of(new Parked.Event(7, "CompanyRenamed", UNIT, 7), new Parked.Event(9, "DocumentFiled", UNIT, 7));

    private final Optional<Parked> instead;

    private GivenParked(Optional<Parked> instead) {
        this.instead = instead;
    }

    /** A projection that has caught up. */
    public GivenParked() {
        this(Optional.empty());
    }

    /** A projection of which something else is told than what it has parked. */
    public GivenParked(Parked instead) {
        this(Optional.of(instead));
    }

    @Override
    public Parked first(String projection, String sequence) {
        return found(projection, sequence.equals(UNIT) ? List.of(EVENTS.getFirst()) : List.of());
    }

    @Override
    public Parked at(String projection, long position) {
        return found(
                projection,
                EVENTS.stream().filter(event -> event.position() == position).toList());
    }

    private Parked found(String projection, List<Parked.Event> events) {
        if (!projection.equals(ARCHIVE)) {
            return new Parked.NoSuchProjection(List.of(ARCHIVE));
        }
        return instead.orElseGet(() -> events.isEmpty() ? new Parked.Nothing() : events.getFirst());
    }
}
