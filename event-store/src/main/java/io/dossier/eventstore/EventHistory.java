package io.dossier.eventstore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/**
 * Looks events up as they are stored: by unit, tenancy, subject and actor, in the order of their positions, forwards and backwards.
 * Every look-up goes by an index and is as fast in a large store as in a small one; each holds no more than {@code limit} events. Answers are
 * as fresh as the last commit. All methods throw {@link org.axonframework.eventsourcing.eventstore.EventStoreException} when the
 * database cannot be read, and {@link UnreadableEvent} when this code does not know an event: nothing is left out silently.
 */
public final class EventHistory {

    private static final int AT_ONCE = 500;

    private final HistoryReads reads;
    private final Serializer serializer;
    private final EventUpcaster upcasters;

    EventHistory(HistoryReads reads, Serializer serializer, EventUpcaster upcasters) {
        this.reads = reads;
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    /** Events behind a position and not beyond another, the oldest first; at most {@code limit}. */
    public List<RecordedEvent> forward(Selection selection, long after, long upTo, int limit) {
        return recorded(reads.forward(selection, after, upTo, limit));
    }

    /** The same, the newest first. */
    public List<RecordedEvent> backward(Selection selection, long after, long upTo, int limit) {
        return recorded(reads.backward(selection, after, upTo, limit));
    }

    /** What changed any of these things behind a position and not beyond another, the oldest first; at most {@code limit}. */
    public List<RecordedEvent> ofSubjects(Collection<String> subjectIds, long after, long upTo, int limit) {
        return subjectIds.isEmpty() ? List.of() : recorded(reads.ofSubjects(subjectIds, after, upTo, limit));
    }

    /** Hands on every event behind a position and not beyond another, the oldest first. Some are in memory at a time. */
    public void each(Selection selection, long after, long upTo, Consumer<RecordedEvent> taker) {
        each(after, reached -> forward(selection, reached, upTo, AT_ONCE), taker);
    }

    /** Hands on everything that changed any of these things up to a position, the oldest first. Some are in memory at a time. */
    public void eachOfSubjects(Collection<String> subjectIds, long upTo, Consumer<RecordedEvent> taker) {
        each(0, reached -> ofSubjects(subjectIds, reached, upTo, AT_ONCE), taker);
    }

    private static void each(long after, LongFunction<List<RecordedEvent>> next, Consumer<RecordedEvent> taker) {
        long reached = after;
        List<RecordedEvent> events;
        do {
            events = next.apply(reached);
            for (RecordedEvent event : events) {
                taker.accept(event);
                reached = event.position();
            }
        } while (events.size() == AT_ONCE);
    }

    /**
     * The first event of every thing that was changed behind {@code since} and not beyond {@code upTo}: of each thing one, the oldest first; at
     * most {@code limit}.
     *
     * @param after go on behind this position, which does not lie before {@code since}
     */
    public List<RecordedEvent> firstChanges(Selection selection, long since, long after, long upTo, int limit) {
        return recorded(reads.firstChanges(selection, since, after, upTo, limit));
    }

    /** Whether there is any event of these. */
    public boolean has(Selection selection) {
        return reads.has(selection);
    }

    /** Position of the last event; 0 if there are none. */
    public long head() {
        return reads.head();
    }

    /** Position of the last event that was recorded at or before that moment, by the time that the events carry; 0 if none was. */
    public long positionAt(Instant moment) {
        return reads.lastUntil(Micros.of(moment));
    }

    private List<RecordedEvent> recorded(List<HistoryReads.Row> rows) {
        List<RecordedEvent> events = new ArrayList<>(rows.size());
        for (HistoryReads.Row row : rows) {
            StoredEvent stored = row.event();
            long position = row.tracked().trackingToken().position().orElseThrow();
            events.add(new RecordedEvent(
                    position,
                    stored.aggregateId(),
                    stored.sequence(),
                    stored.payloadType(),
                    Objects.requireNonNullElse(stored.payloadRevision(), ""),
                    row.subjectId(),
                    UnreadableEvent.at(position, () -> read(row))));
        }
        return Collections.unmodifiableList(events);
    }

    private TrackedEventMessage<?> read(HistoryReads.Row row) {
        List<? extends TrackedEventMessage<?>> messages = EventUtils.upcastAndDeserializeTrackedEvents(
                        java.util.stream.Stream.of(row.tracked()), serializer, upcasters)
                .toList();
        if (messages.size() != 1) {
            throw new UnreadableEvent("The event [%s] is read as %d events; a history can show one only"
                    .formatted(row.event().payloadType(), messages.size()));
        }
        return messages.getFirst();
    }
}
