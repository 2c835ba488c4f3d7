package io.dossier.query.infrastructure.projection;

import java.util.List;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Builds projections again from the first event, beside the documents that serve: after their mapping changed, or their documents are
 * in doubt. Readers are switched when the new documents have every event.
 */
@Component
public class ProjectionRebuilder {

    /** The name that stands for every projection. */
    public static final String ALL = "all";

    private static final Logger log = LoggerFactory.getLogger(ProjectionRebuilder.class);

    private final Projections projections;

    /** Rebuilds these projections. */
    public ProjectionRebuilder(Projections projections) {
        this.projections = projections;
    }

    /** What became of a wish of the operator's. */
    public sealed interface Answer {
        /** These are being built from now on, by whichever node; one that is killed goes on when it starts again. */
        record Started(List<String> projections) implements Answer {}

        /** What was being built of these is given up, and dropped. */
        record Cancelled(List<String> projections) implements Answer {}

        /** There is no projection of that name. */
        record Unknown(List<String> known) implements Answer {}

        /** These are being built already; nothing was begun. */
        record AlreadyRebuilding(List<String> projections) implements Answer {}

        /** Nothing is being built. */
        record NothingToCancel() implements Answer {}
    }

    /** Rebuilds a projection, or {@link #ALL}, as fast as the settings allow. */
    public Answer rebuild(String name) {
        return rebuild(name, projections.rebuild().throttled());
    }

    /**
     * Rebuilds a projection, or {@link #ALL}.
     *
     * @param throttle how many events a second it goes through at most; empty for as many as it can
     */
    public Answer rebuild(String name, OptionalInt throttle) {
        return begin(name, Phase.Purpose.SERVE, throttle);
    }

    /** Builds a projection, or {@link #ALL}, to compare it with what serves: it never serves, and goes when it is cancelled. */
    public Answer buildToCompare(String name) {
        return begin(name, Phase.Purpose.COMPARE, projections.rebuild().throttled());
    }

    private Answer begin(String name, Phase.Purpose purpose, OptionalInt throttle) {
        List<Projection> wanted = named(name);
        if (wanted.isEmpty()) {
            return unknown();
        }
        projections.notice();
        List<String> busy = wanted.stream()
                .filter(projection -> projection.generations().building().isPresent()
                        || projection.reach().isRebuilding())
                .map(Projection::name)
                .toList();
        if (!busy.isEmpty()) {
            return new Answer.AlreadyRebuilding(busy);
        }
        List<String> begun = wanted.stream()
                .filter(projection -> projection.begin(purpose, throttle, projections.now()))
                .map(Projection::name)
                .toList();
        if (begun.isEmpty()) {
            return new Answer.AlreadyRebuilding(List.of(name)); // somebody else was faster
        }
        log.info("Projections {} are being rebuilt from the first event, beside those that serve", begun);
        projections.lookSoon();
        return new Answer.Started(begun);
    }

    /** Gives up what is being built of a projection, or of {@link #ALL}. What serves is not touched. */
    public Answer cancel(String name) {
        List<Projection> wanted = named(name);
        if (wanted.isEmpty()) {
            return unknown();
        }
        List<String> cancelled = wanted.stream()
                .filter(projection -> projection.cancel(projections.now()))
                .map(Projection::name)
                .toList();
        if (cancelled.isEmpty()) {
            return new Answer.NothingToCancel();
        }
        log.info("The rebuild of projections {} is cancelled", cancelled);
        projections.lookSoon();
        return new Answer.Cancelled(cancelled);
    }

    private Answer unknown() {
        return new Answer.Unknown(
                projections.all().stream().map(Projection::name).toList());
    }

    private List<Projection> named(String name) {
        return name.equals(ALL)
                ? projections.all()
                : projections.named(name).map(List::of).orElse(List.of());
    }
}
