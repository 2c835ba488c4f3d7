package io.dossier.query.infrastructure.projection;

import java.util.List;
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
 * @param failure why what serves does not get on; null if it does
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
