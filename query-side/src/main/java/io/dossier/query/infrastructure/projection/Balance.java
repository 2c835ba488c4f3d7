package io.dossier.query.infrastructure.projection;

import io.dossier.query.infrastructure.projection.FairShare.Part;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that all nodes have about the same share in the work on the documents that serve. Axon lets whoever comes first have all of it,
 * and the others what a dead node had. What is being built stays where it is begun: to move it would be to begin it again.
 */
final class Balance {

    private static final Logger log = LoggerFactory.getLogger(Balance.class);
    private static final Duration EVERY = Duration.ofSeconds(3);

    // Long enough for others to take it, who look every second.
    private static final Duration HANDS_OFF = Duration.ofSeconds(10);

    private final Nodes nodes;
    private final LongSupplier nanos;
    private long last;

    Balance(Nodes nodes, LongSupplier nanos) {
        this.nodes = nodes;
        this.nanos = nanos;
        this.last = nanos.getAsLong() - EVERY.toNanos();
    }

    /** Gives up what is too much, if it is time to look. */
    void look(List<GenerationProcessor> serving) {
        long now = nanos.getAsLong();
        if (now - last < EVERY.toNanos()) {
            return;
        }
        last = now;
        if (serving.stream().anyMatch(processor -> processor.failure().isPresent())) {
            nodes.leave(); // what others would leave to this node, nobody would work on
            return;
        }
        int there = nodes.meet();
        List<Part> mine = serving.stream()
                .filter(processor -> !processor.reach().isRebuilding())
                .flatMap(processor -> processor.parts().stream())
                .toList();
        int all = serving.stream().mapToInt(GenerationProcessor::segments).sum();
        List<Part> tooMuch = FairShare.tooMuch(mine, all, there);
        if (!tooMuch.isEmpty()) {
            log.info(
                    "{} nodes work on the projections: this one leaves {} of its {} segments to the others",
                    there,
                    tooMuch.size(),
                    mine.size());
        }
        tooMuch.forEach(part -> serving.stream()
                .filter(processor -> processor.name().equals(part.processor()))
                .forEach(processor -> processor.release(part.id(), HANDS_OFF)));
    }

    /** Tells the other nodes that this one goes. */
    void leave() {
        nodes.leave();
    }
}
