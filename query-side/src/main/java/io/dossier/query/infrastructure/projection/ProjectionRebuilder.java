package io.dossier.query.infrastructure.projection;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
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

        /** An audit compares these with what is built for it; nothing was begun. */
        record BeingAudited(List<String> projections) implements Answer {}

        /** Nothing is being rebuilt. */
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
        List<Projection> wanted = named(name);
        if (wanted.isEmpty()) {
            return unknown();
        }
        Optional<Answer> busy = busy(wanted);
        if (busy.isPresent()) {
            return busy.get();
        }
        List<String> begun =
                names(wanted, projection -> projection.begin(Phase.Purpose.SERVE, throttle, projections.now()));
        if (begun.isEmpty()) { // somebody else was faster
            return busy(wanted).orElseGet(() -> new Answer.AlreadyRebuilding(List.of(name)));
        }
        log.info("Projections {} are being rebuilt from the first event, beside those that serve", begun);
        projections.lookSoon();
        return new Answer.Started(begun);
    }

    /** Why no rebuild may begin now; empty if one may. */
    private Optional<Answer> busy(List<Projection> wanted) {
        projections.notice();
        List<String> rebuilt = names(
                wanted,
                projection ->
                        projection.generations().building(Phase.Purpose.SERVE).isPresent()
                                || projection.reach().isRebuilding());
        if (!rebuilt.isEmpty()) {
            return Optional.of(new Answer.AlreadyRebuilding(rebuilt));
        }
        List<String> audited = names(
                wanted,
                projection ->
                        projection.generations().building(Phase.Purpose.COMPARE).isPresent());
        return audited.isEmpty() ? Optional.empty() : Optional.of(new Answer.BeingAudited(audited));
    }

    private static List<String> names(List<Projection> projections, Predicate<Projection> which) {
        return projections.stream().filter(which).map(Projection::name).toList();
    }

    /** Gives up the rebuild of a projection, or of {@link #ALL}. Neither what serves nor what an audit has built is touched. */
    public Answer cancel(String name) {
        List<Projection> wanted = named(name);
        if (wanted.isEmpty()) {
            return unknown();
        }
        List<String> cancelled = names(wanted, projection -> projection.cancel(Phase.Purpose.SERVE, projections.now()));
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
