package io.dossier.query.infrastructure.projection;

import io.dossier.api.Event;
import io.dossier.api.projection.ProjectionEvent;
import io.dossier.eventstore.CorrelationIds;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Takes the events of a batch into the documents of one generation. An event that cannot be handled is parked, and so is what comes behind it
 * in its sequence; everything else goes on. Failures of the store are no such thing: they end the batch, which is delivered again.
 */
final class Intake {

    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    private final Projector projector;
    private final String generation;
    private final BiConsumer<List<Batch.Entry>, Segment> writer;
    private final ParkedRows rows;
    private final Release release;
    private final Instructions instructions;
    private final int parkedMax;
    private final Clock clock;
    private final Runnable onChange;

    // Read once: whatever is told later comes by as an event.
    private volatile Optional<Set<Long>> skipped = Optional.empty();

    /**
     * @param generation its name, for the log
     * @param writer takes in what events do, all or nothing of it; a {@link Poison} names the event that it fails for
     * @param parkedMax how many events may be parked
     * @param onChange told when something was parked or came free
     */
    Intake(
            Projector projector,
            String generation,
            BiConsumer<List<Batch.Entry>, Segment> writer,
            ParkedRows rows,
            Release release,
            Instructions instructions,
            int parkedMax,
            Clock clock,
            Runnable onChange) {
        this.projector = projector;
        this.generation = generation;
        this.writer = writer;
        this.rows = rows;
        this.release = release;
        this.instructions = instructions;
        this.parkedMax = parkedMax;
        this.clock = clock;
        this.onChange = onChange;
    }

    /** @throws ProjectionFailure if more is to be parked than may be, or the documents cannot be written just now */
    void take(List<TrackedEventMessage<?>> messages, Segment segment) {
        new Taking(segment).take(messages);
    }

    private Set<Long> skipped() {
        Set<Long> told = skipped.orElseGet(() -> instructions.skipped(projector.name()));
        skipped = Optional.of(told);
        return told;
    }

    /** One batch of one segment. */
    private final class Taking {

        private final Segment segment;
        private final Waiting waiting;
        private final Map<Long, TrackedEventMessage<?>> ready = new HashMap<>();
        private List<Batch.Entry> entries = new ArrayList<>();

        Taking(Segment segment) {
            this.segment = segment;
            this.waiting = new Waiting(rows.of(segment.getSegmentId()));
        }

        void take(List<TrackedEventMessage<?>> messages) {
            for (TrackedEventMessage<?> message : messages) {
                if (ProjectionEvent.class.isAssignableFrom(message.getPayloadType())) {
                    write(); // what was told is followed in its order among all that happens
                    follow((ProjectionEvent) message.getPayload());
                } else {
                    takeOne(message);
                }
            }
            write();
        }

        private void takeOne(TrackedEventMessage<?> message) {
            long position = Stamp.of(message).position();
            if (waiting.at(position).isPresent()) {
                return; // it was delivered before, and is parked
            }
            if (skipped().contains(position)) {
                log.info("Projection {} goes on without event {}, as it was told", generation, position);
                return;
            }
            SequenceId sequence = SequenceId.of(projector.sequence(), message);
            Optional<ParkedEvent> inFront = waiting.inFrontOf(sequence, position);
            if (inFront.isPresent()) {
                park(message, inFront.get().sequence(), inFront.get().kind(), Optional.empty());
                return;
            }
            try {
                entries.add(entry(projector, message, segment));
                ready.put(position, message);
            } catch (Poison poison) {
                park(message, sequence.id(), sequence.kind(), Optional.of(poison));
            }
        }

        /** Writes what is ready. An event that this fails for is parked with what is ready behind it, and the rest is written. */
        private void write() {
            boolean written = entries.isEmpty();
            while (!written) {
                try {
                    writer.accept(entries, segment);
                    written = true;
                } catch (Poison poison) {
                    parkOf(poison);
                    written = entries.isEmpty();
                }
            }
            entries = new ArrayList<>();
            ready.clear();
        }

        private void parkOf(Poison poison) {
            TrackedEventMessage<?> guilty = ready.get(poison.position());
            if (guilty == null) {
                throw poison;
            }
            SequenceId sequence = SequenceId.of(projector.sequence(), guilty);
            park(guilty, sequence.id(), sequence.kind(), Optional.of(poison));
            List<Batch.Entry> rest = new ArrayList<>();
            for (Batch.Entry entry : entries) {
                long position = entry.stamp().position();
                TrackedEventMessage<?> message = ready.get(position);
                if (position > poison.position()
                        && message != null
                        && SequenceId.of(projector.sequence(), message)
                                .waitsFor()
                                .contains(sequence.id())) {
                    park(message, sequence.id(), sequence.kind(), Optional.empty());
                } else if (position != poison.position()) {
                    rest.add(entry);
                }
            }
            entries = rest;
        }

        private void park(TrackedEventMessage<?> message, String sequence, SequenceKind kind, Optional<Poison> poison) {
            long position = Stamp.of(message).position();
            if (rows.count() >= parkedMax) {
                throw new ProjectionFailure(
                        "event %d of sequence [%s] cannot be parked, for %d events are parked already, as many as may be (dossier.projections.parked-max). Mend the projector, then rebuild the projection; or allow more and start again. %s"
                                .formatted(
                                        position,
                                        sequence,
                                        parkedMax,
                                        poison.map(Poison::getMessage).orElse("")));
            }
            ParkedEvent parked = new ParkedEvent(
                    position,
                    segment.getSegmentId(),
                    sequence,
                    kind,
                    EventNames.of(message),
                    SequenceId.of(projector.sequence(), message).stream(),
                    poison.map(Poison::getMessage).orElse(null),
                    clock.instant(),
                    false);
            rows.put(parked);
            waiting.put(parked);
            onChange.run();
            poison.ifPresent(why -> tell(parked, message, why));
        }

        // in the words of the request that the event came from
        private void tell(ParkedEvent parked, TrackedEventMessage<?> message, Poison why) {
            try (MDC.MDCCloseable ignored =
                    MDC.putCloseable(CorrelationIds.KEY, Stamp.of(message).correlationId())) {
                log.warn(
                        "Projection {} has parked event {} ({}) of sequence [{}], and parks what comes behind it: {}",
                        generation,
                        parked.position(),
                        parked.eventType(),
                        parked.sequence(),
                        why.getMessage());
            }
        }

        private void follow(ProjectionEvent told) {
            if (!told.projection().equals(projector.name())) {
                return;
            }
            switch (told) {
                case ProjectionEvent.ParkedSequenceRetried retried ->
                    release.release(waiting.of(retried.sequence()), List.of(), segment);
                case ProjectionEvent.ParkedEventSkipped skip ->
                    waiting.at(skip.position()).ifPresent(this::skip);
            }
            skipped = Optional.empty();
            waiting.remove(waiting.all());
            rows.of(segment.getSegmentId()).forEach(waiting::put);
            onChange.run();
        }

        // Only the first is skipped by now, and those behind it come free. One that merely waits, as earlier versions
        // let be skipped and as the
        // first of another generation may here, goes alone.
        private void skip(ParkedEvent event) {
            List<ParkedEvent> sequence = waiting.of(event.sequence());
            List<ParkedEvent> behind =
                    sequence.getFirst().equals(event) ? sequence.subList(1, sequence.size()) : List.of();
            release.release(behind, List.of(event), segment);
        }
    }

    /**
     * What an event does to the documents that a segment writes.
     *
     * @throws Poison if its payload cannot be read, or the projector fails for it
     */
    static Batch.Entry entry(Projector projector, TrackedEventMessage<?> message, Segment segment) {
        Stamp stamp = Stamp.of(message);
        Event event = payload(message, stamp.position());
        try {
            return new Batch.Entry(stamp, event, projector.project(event, stamp, shard -> segment.matches(shard)));
        } catch (RuntimeException e) {
            throw new Poison(
                    stamp.position(),
                    "event %d (%s of %s) cannot be projected: %s"
                            .formatted(
                                    stamp.position(), EventNames.of(message), event.about(), Why.unhandled(e, event)),
                    e);
        }
    }

    private static Event payload(TrackedEventMessage<?> message, long position) {
        try {
            if (message.getPayload() instanceof Event event) {
                return event;
            }
        } catch (SerializationException e) {
            throw new Poison(
                    position,
                    "event %d (%s) cannot be handled: %s"
                            .formatted(position, EventNames.of(message), Why.unreadable(e)),
                    e);
        }
        UnknownEvent unknown = new UnknownEvent(message.getPayloadType());
        throw new Poison(position, String.valueOf(unknown.getMessage()), unknown);
    }
}
