package io.dossier.query.infrastructure.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Builds projections from the first event once more, beside those that serve and never in their place, so that the two can be compared. */
@Component
public class Comparisons {

    private final Projections projections;

    /** Of these projections. */
    public Comparisons(Projections projections) {
        this.projections = projections;
    }

    /** What became of a wish to compare. */
    public sealed interface Answer {
        /** These are being built. */
        record Begun(List<ComparedProjection> projections) implements Answer {}

        /** Something is being built of these already; nothing was begun. */
        record Busy(List<String> projections) implements Answer {}
    }

    /** The names of all projections. */
    public List<String> names() {
        return projections.all().stream().map(Projection::name).toList();
    }

    /** Position of the event store's last event; 0 if it has none. */
    public long head() {
        return projections.head();
    }

    /**
     * Begins to build projections, each held at a position until it is let on.
     *
     * @param names of projections that there are
     * @param upTo the position
     */
    public Answer begin(List<String> names, long upTo) {
        projections.notice();
        List<Projection> wanted = names.stream()
                .map(name -> projections.named(name).orElseThrow())
                .toList();
        List<String> busy = wanted.stream()
                .filter(projection -> projection.generations().building().isPresent()
                        || projection.reach().isRebuilding())
                .map(Projection::name)
                .toList();
        if (!busy.isEmpty()) {
            return new Answer.Busy(busy);
        }
        Phase.Building phase =
                new Phase.Building(Phase.Purpose.COMPARE, projections.rebuild().throttled(), OptionalLong.of(upTo));
        List<ComparedProjection> begun = new ArrayList<>();
        for (Projection projection : wanted) {
            if (!projection.begin(phase, projections.now())) {
                begun.forEach(ComparedProjection::close);
                return new Answer.Busy(List.of(projection.name())); // somebody else was faster
            }
            begun.add(ComparedProjection.begun(projections, projection));
        }
        projections.lookSoon();
        return new Answer.Begun(begun);
    }

    /** Gives up whatever is being built to be compared, by whomever it was begun. */
    public void giveUpAll() {
        projections.notice();
        projections.all().stream()
                .filter(projection ->
                        projection.generations().building(Phase.Purpose.COMPARE).isPresent())
                .forEach(projection -> projection.cancel(Phase.Purpose.COMPARE, projections.now()));
        projections.lookSoon();
    }

    /** Whether projections are at work on this node. */
    public boolean isRunning() {
        return projections.isRunning();
    }
}
