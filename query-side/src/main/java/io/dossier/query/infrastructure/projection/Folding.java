package io.dossier.query.infrastructure.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Folds a batch into documents. Pure but for the loading of documents that it is given.
 *
 * <p>Changes are taken in the order of their events. Those that follow from others form the next round, in
 * the order of the events as well, and are written first.
 */
final class Folding {

    /** Loads documents of one kind by id. */
    interface Loader {
        <D extends Projected> Map<String, D> load(DocumentType<D> type, Set<String> ids);
    }

    private record Pending<D extends Projected>(Batch.Entry cause, Change<D> change) {}

    private static final Comparator<Pending<?>> BY_POSITION =
            Comparator.comparingLong(pending -> pending.cause().stamp().position());

    private final Loader loader;
    private final boolean inOrder;

    Folding(Loader loader) {
        this(loader, false);
    }

    /** @param inOrder whether it is a failure that a document has taken in later events, and no sign of a redelivery */
    Folding(Loader loader, boolean inOrder) {
        this.loader = loader;
        this.inOrder = inOrder;
    }

    /**
     * Documents to write, by kind, in the order in which the kinds must be written.
     *
     * @throws Poison if an event cannot be folded; it names the event
     * @throws Overtaken if a document has taken in later events, where that matters
     */
    List<Writes<?>> fold(List<Batch.Entry> entries) {
        List<Writes<?>> inOrderOfWriting = new ArrayList<>();
        List<Pending<?>> ofEvents = new ArrayList<>();
        for (Batch.Entry entry : entries) {
            entry.changes().forEach(change -> ofEvents.add(new Pending<>(entry, change)));
        }
        List<Pending<?>> pending = ofEvents;
        Set<DocumentType<?>> seen = new HashSet<>();
        for (int depth = 0; !pending.isEmpty(); depth++) {
            int thisRound = depth;
            Map<DocumentType<?>, List<Pending<?>>> byType = new LinkedHashMap<>();
            pending.forEach(p -> byType.computeIfAbsent(p.change().type(), any -> new ArrayList<>())
                    .add(p));
            List<Pending<?>> consequences = new ArrayList<>();
            List<Writes<?>> writes = new ArrayList<>();
            byType.forEach((type, changes) -> {
                if (!seen.add(type)) {
                    throw new IllegalStateException(type.collection()
                            + " is changed both by events and by consequences; give each its own kind");
                }
                writes.add(foldType(type, thisRound, changes, consequences));
            });
            inOrderOfWriting.addAll(0, writes);
            consequences.sort(BY_POSITION);
            pending = consequences;
        }
        return inOrderOfWriting;
    }

    private <D extends Projected> Writes<D> foldType(
            DocumentType<D> type, int round, List<Pending<?>> changes, List<Pending<?>> consequences) {
        Set<String> ids = new HashSet<>();
        changes.forEach(pending -> ids.add(pending.change().id()));
        Map<String, D> stored = loader.load(type, ids);
        Map<String, D> current = new LinkedHashMap<>(stored);
        Map<String, Batch.Entry> takenIn = new HashMap<>();
        Writes<D> writes = new Writes<>(type, round);
        for (Pending<?> pending : changes) {
            @SuppressWarnings("unchecked") // grouped by this very type
            Change<D> change = (Change<D>) pending.change();
            Optional<D> before = Optional.ofNullable(current.get(change.id()));
            if (pending.cause().equals(takenIn.put(change.id(), pending.cause()))) {
                throw new Poison(
                        pending.cause(),
                        "%s changes %s [%s] twice"
                                .formatted(pending.cause().describe(), type.collection(), change.id()),
                        null);
            }
            if (before.isPresent()
                    && before.get().lastPosition() >= pending.cause().stamp().position()) {
                if (inOrder) {
                    throw new Overtaken("%s [%s]".formatted(type.collection(), change.id()));
                }
                continue;
            }
            D after = foldOne(change, before, pending.cause());
            current.put(change.id(), after);
            writes.put(Optional.ofNullable(stored.get(change.id())), after, pending.cause());
            consequences(change, before, after, pending.cause())
                    .forEach(consequence -> consequences.add(new Pending<>(pending.cause(), consequence)));
        }
        return writes;
    }

    private static <D extends Projected> List<Change<?>> consequences(
            Change<D> change, Optional<D> before, D after, Batch.Entry cause) {
        try {
            return change.consequences().apply(before, after);
        } catch (RuntimeException e) {
            throw cannotBeFolded(change, cause, e);
        }
    }

    private static Poison cannotBeFolded(Change<?> change, Batch.Entry cause, RuntimeException e) {
        return new Poison(
                cause,
                "%s cannot be folded into %s [%s]: %s"
                        .formatted(
                                cause.describe(),
                                change.type().collection(),
                                change.id(),
                                Why.unhandled(e, cause.event())),
                e);
    }

    private static <D extends Projected> D foldOne(Change<D> change, Optional<D> before, Batch.Entry cause) {
        D after;
        try {
            after = change.fold().apply(before);
        } catch (RuntimeException e) {
            throw cannotBeFolded(change, cause, e);
        }
        if (after.lastPosition() != cause.stamp().position() || !after.id().equals(change.id())) {
            throw new Poison(
                    cause,
                    "%s left %s [%s] under id [%s] at position %d"
                            .formatted(
                                    cause.describe(),
                                    change.type().collection(),
                                    change.id(),
                                    after.id(),
                                    after.lastPosition()),
                    null);
        }
        return after;
    }
}
