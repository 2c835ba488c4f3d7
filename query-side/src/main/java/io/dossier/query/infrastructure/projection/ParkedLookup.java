package io.dossier.query.infrastructure.projection;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Says whether something is parked just now, once a projection has followed everything that it was told before. */
@Component
public class ParkedLookup {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ParkedSequences parked;

    /** Among these. */
    public ParkedLookup(ParkedSequences parked) {
        this.parked = parked;
    }

    /** What was found. */
    public sealed interface Found {
        /**
         * It is parked.
         *
         * @param position its place in the event store
         * @param eventType its logical name
         * @param sequence under which it is parked
         * @param first position of the first event that is parked of that sequence, behind which all others wait; its own if it is that
         */
        record Event(long position, String eventType, String sequence, long first) implements Found {
            boolean isFirst() {
                return position == first;
            }
        }

        /** It is not parked. */
        record Nothing() implements Found {}

        /** There is no projection of that name; there are these. */
        record NoSuchProjection(List<String> known) implements Found {
            public NoSuchProjection {
                known = List.copyOf(known);
            }
        }

        /** The projection is behind, perhaps with what was told to it before. */
        record NotKnownYet() implements Found {}
    }

    /** The first event that is parked of a sequence, in whichever generation. */
    public Found first(String projection, String sequence) {
        return found(projection, () -> parked.first(projection, sequence));
    }

    /** The event at a position, if it is parked in any generation; as the first of its sequence, if it is that in any. */
    public Found at(String projection, long position) {
        return found(projection, () -> parked.at(projection, position));
    }

    private Found found(String projection, Supplier<Optional<Found.Event>> lookUp) {
        if (!parked.projections().contains(projection)) {
            return new Found.NoSuchProjection(parked.projections());
        }
        if (!parked.untilHead(projection, PATIENCE)) {
            return new Found.NotKnownYet();
        }
        return lookUp.get().<Found>map(event -> event).orElseGet(Found.Nothing::new);
    }
}
