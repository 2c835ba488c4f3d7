package io.dossier.query.infrastructure.projection;

import io.dossier.query.infrastructure.projection.ParkedLookup.Found;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the projections have parked. */
@Component
public class ParkedSequences {

    private static final long PAUSE_NANOS = TimeUnit.MICROSECONDS.toNanos(500);

    private final Projections projections;

    /** Of these projections. */
    public ParkedSequences(Projections projections) {
        this.projections = projections;
    }

    /** The names of all projections. */
    public List<String> projections() {
        return projections.all().stream().map(Projection::name).toList();
    }

    /** What is parked in every generation that is kept up to date: of all projections, by name, then of the oldest generation first. */
    public List<ParkedSequence> all() {
        return projections().stream()
                .sorted()
                .flatMap(name -> of(name).stream())
                .toList();
    }

    /** The same of one projection; empty if there is none of that name. */
    public List<ParkedSequence> of(String projection) {
        return live(projection)
                .flatMap(live -> live.projection().parkedIn(live.generation()).stream())
                .toList();
    }

    /** What the documents lack that a request has read so far, as this node saw it last. */
    public List<ParkedSequence> lackedBy(RequestView request) {
        return projections.all().stream()
                .filter(projection -> !projection.parked().isEmpty() && request.hasRead(projection))
                .flatMap(projection -> projection.parked().stream())
                .toList();
    }

    /** The first event that is parked of a sequence, in whichever generation. */
    Optional<Found.Event> first(String projection, String sequence) {
        return events(projection)
                .filter(event -> event.sequence().equals(sequence))
                .findFirst();
    }

    /** The event at a position, if it is parked in any generation; as the first of its sequence, if it is that in any. */
    Optional<Found.Event> at(String projection, long position) {
        List<Found.Event> found =
                events(projection).filter(event -> event.position() == position).toList();
        return found.stream()
                .filter(Found.Event::isFirst)
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    /**
     * Waits until a projection has followed everything that it was told so far.
     *
     * @return false if it has not after that time
     */
    boolean untilHead(String projection, Duration timeout) {
        long head = projections.head();
        long deadline = System.nanoTime() + timeout.toNanos();
        Optional<Projection> named = projections.named(projection);
        while (named.isPresent() && served(named.get()) < head) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return true;
    }

    private static long served(Projection projection) {
        return projection.reach(projection.generations().serving().number()).position();
    }

    private record Live(Projection projection, int generation) {}

    private Stream<Live> live(String projection) {
        return projections.named(projection).stream()
                .flatMap(named -> named.generations().all().stream()
                        .filter(generation -> generation.phase().isLive())
                        .map(generation -> new Live(named, generation.number())));
    }

    private Stream<Found.Event> events(String projection) {
        return live(projection).flatMap(live -> events(live.projection().rowsIn(live.generation())));
    }

    // Of one generation, by position.
    private static Stream<Found.Event> events(List<ParkedEvent> rows) {
        Map<String, Long> first = new HashMap<>();
        rows.forEach(row -> first.putIfAbsent(row.sequence(), row.position()));
        return rows.stream()
                .map(row -> new Found.Event(
                        row.position(),
                        row.eventType(),
                        row.sequence(),
                        first.getOrDefault(row.sequence(), row.position())));
    }
}
