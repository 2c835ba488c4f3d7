package io.dossier.query.infrastructure.projection;

import io.dossier.api.Event;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** A projector with a fault that is planted, and can be mended while it is at work. */
final class Faulty implements Projector {

    private final Projector projector;
    private final AtomicReference<Predicate<Event>> fault = new AtomicReference<>(event -> false);
    private final AtomicReference<Predicate<Event>> faultInFolding = new AtomicReference<>(event -> false);

    Faulty(Projector projector) {
        this.projector = projector;
    }

    /** From now on it fails for these events. */
    void failFor(Predicate<Event> events) {
        fault.set(events);
    }

    /** From now on it fails for these events as late as can be: when they are folded into documents. */
    void failInFoldingFor(Predicate<Event> events) {
        faultInFolding.set(events);
    }

    void mend() {
        fault.set(event -> false);
        faultInFolding.set(event -> false);
    }

    @Override
    public String name() {
        return projector.name();
    }

    @Override
    public List<DocumentType<?>> documentTypes() {
        return projector.documentTypes();
    }

    @Override
    public List<Concern<?>> concerns() {
        return projector.concerns();
    }

    @Override
    public List<ShardConcern<?>> shardConcerns() {
        return projector.shardConcerns();
    }

    @Override
    public Sequence sequence() {
        return projector.sequence();
    }

    @Override
    public List<Change<?>> project(Event event, Stamp stamp, IntPredicate shards) {
        if (fault.get().test(event)) {
            throw new IllegalStateException("planted for " + event);
        }
        List<Change<?>> changes = projector.project(event, stamp, shards);
        return faultInFolding.get().test(event)
                ? changes.stream().<Change<?>>map(change -> failing(change)).toList()
                : changes;
    }

    private static <D extends Projected> Change<D> failing(Change<D> change) {
        Function<java.util.Optional<D>, D> fold = before -> {
            throw new IllegalStateException("planted in folding");
        };
        return new Change<>(change.type(), change.id(), fold, change.consequences());
    }
}
