package io.dossier.query.infrastructure.projection;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How a projection is doing.
 *
 * @param name which
 * @param position every event up to here is in the documents that serve
 * @param head position of the event store's last event
 * @param lag how many events are not in the documents that serve yet
 * @param rebuilding whether it is being rebuilt beside the documents that serve, or built for the first time
 * @param progress of the rebuild; null if there is none
 * @param failure why what serves does not get on, or else what is built to serve; null if both do
 * @param generation the number of the generation that serves
 * @param generations all that there are, by number
 * @param parked how many sequences the documents that serve lack events of, because one cannot be handled
 * @param parkedEvents how many events those are
 */
public record ProjectionStatus(
        String name,
        long position,
        long head,
        long lag,
        boolean rebuilding,
        @Nullable Progress progress,
        @Nullable String failure,
        int generation,
        List<GenerationStatus> generations,
        int parked,
        int parkedEvents) {

    public ProjectionStatus {
        generations = List.copyOf(generations);
    }

    /** Why what serves does not get on; empty if it does, however its rebuild is doing. */
    public Optional<String> failureOfWhatServes() {
        return failureOf(each -> each.number() == generation);
    }

    /** Why what is built to serve does not get on; empty if it does, or nothing is. */
    public Optional<String> failureOfRebuild() {
        return failureOf(GenerationStatus::isRebuild);
    }

    private Optional<String> failureOf(Predicate<GenerationStatus> which) {
        return generations.stream().filter(which).findFirst().flatMap(each -> Optional.ofNullable(each.failure()));
    }

    /**
     * How far a rebuild is.
     *
     * @param percent 0 to 100
     * @param eventsPerSecond measured over the last seconds; 0 until it is known
     * @param secondsLeft at that speed; null until it is known
     */
    public record Progress(
            double percent,
            double eventsPerSecond,
            @Nullable Long secondsLeft) {}
}
