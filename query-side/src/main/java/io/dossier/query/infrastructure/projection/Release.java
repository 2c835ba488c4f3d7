package io.dossier.query.infrastructure.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.Segment;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets what is parked of a sequence into the documents, in its order, as far as it can be handled.
 *
 * <p>Where a document has taken in later events of other sequences meanwhile, this would not be what it would have become in the right
 * order: rows would stand in another order, frozen figures would lack what came before them. Then nothing is written, and the projection
 * is rebuilt instead, beside the documents that serve.
 */
final class Release {

    private static final Logger log = LoggerFactory.getLogger(Release.class);

    private final Projector projector;
    private final String generation;
    private final BiConsumer<List<Batch.Entry>, Segment> writer;
    private final ParkedRows rows;
    private final Instructions instructions;
    private final Runnable rebuild;

    /**
     * @param writer writes what events do in their order, see {@link BatchWriter#writeInOrder}
     * @param rebuild begins a rebuild if this generation serves and none is under way
     */
    Release(
            Projector projector,
            String generation,
            BiConsumer<List<Batch.Entry>, Segment> writer,
            ParkedRows rows,
            Instructions instructions,
            Runnable rebuild) {
        this.projector = projector;
        this.generation = generation;
        this.writer = writer;
        this.rows = rows;
        this.instructions = instructions;
        this.rebuild = rebuild;
    }

    /**
     * @param parked what is to be handled, by position; of one sequence
     * @param skipped what is to be forgotten when that is done
     */
    void release(List<ParkedEvent> parked, List<ParkedEvent> skipped, Segment segment) {
        if (parked.isEmpty() && skipped.isEmpty()) {
            return; // another segment's, or it came free before
        }
        Set<Long> without = instructions.skipped(projector.name());
        List<Batch.Entry> ready = new ArrayList<>();
        @Nullable Poison poison = null;
        for (ParkedEvent event : parked) {
            if (!without.contains(event.position())) {
                try {
                    ready.add(Intake.entry(projector, instructions.at(event.position()), segment));
                } catch (Poison e) {
                    poison = e;
                    break;
                }
            }
        }
        try {
            poison = write(ready, poison, segment);
        } catch (Overtaken e) {
            log.info("Projection {} is to be rebuilt for what was parked: {}", generation, e.getMessage());
            rebuild.run();
            parked.forEach(event -> rows.put(event.awaitingRebuild()));
            rows.remove(skipped);
            return;
        }
        tidy(parked, skipped, Optional.ofNullable(poison));
    }

    /** Writes what comes before an event that it fails for; that event, if there is any. */
    private @Nullable Poison write(List<Batch.Entry> ready, @Nullable Poison before, Segment segment) {
        List<Batch.Entry> rest = ready;
        @Nullable Poison poison = before;
        while (true) {
            try {
                writer.accept(rest, segment);
                return poison;
            } catch (Poison e) {
                poison = e;
                rest = rest.stream()
                        .filter(entry -> entry.stamp().position() < e.position())
                        .toList();
            }
        }
    }

    private void tidy(List<ParkedEvent> parked, List<ParkedEvent> skipped, Optional<Poison> poison) {
        long from = poison.map(Poison::position).orElse(Long.MAX_VALUE);
        parked.stream()
                .filter(event -> event.position() == from)
                .forEach(event ->
                        rows.put(event.because(poison.map(Poison::getMessage).orElse(null))));
        List<ParkedEvent> free =
                parked.stream().filter(event -> event.position() < from).toList();
        rows.remove(Stream.concat(free.stream(), skipped.stream()).toList());
        log.info(
                "Projection {} has handled {} parked events, skipped {}; {}",
                generation,
                free.size(),
                skipped.size(),
                poison.map(why -> "event %d cannot be handled: %s".formatted(why.position(), why.getMessage()))
                        .orElse("nothing waits behind them any more"));
    }
}
