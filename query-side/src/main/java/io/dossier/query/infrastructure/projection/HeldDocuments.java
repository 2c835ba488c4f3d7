package io.dossier.query.infrastructure.projection;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one segment has made of its documents and not written yet. One thread at a time works with it; others may ask how far it is. */
final class HeldDocuments implements Folding.Loader {

    /** A document that was written before takes about as much memory as so many events. */
    private static final int EVENTS_OF_A_DOCUMENT = 5;

    private final BatchWriter writer;
    private final Allowance allowance;
    private final Map<DocumentType<?>, Kind<?>> kinds = new HashMap<>();
    private long weight;
    private volatile long first;

    /** The documents of one kind, as they were loaded and as they are now. */
    private static final class Kind<D extends Projected> {
        final Map<String, D> stored = new HashMap<>();
        final Map<String, D> now = new HashMap<>();

        @Nullable
        Writes<D> writes;

        // What the batch was given as loaded may have been changed and held before.
        void keep(Writes<D> made) {
            Writes<D> all = writes == null ? new Writes<>(made.type(), made.round()) : writes;
            for (Writes.Write<D> write : made.all()) {
                String id = write.document().id();
                now.put(id, write.document());
                all.put(Optional.ofNullable(stored.get(id)), write.document(), write.cause());
            }
            writes = all;
        }
    }

    HeldDocuments(BatchWriter writer, Allowance allowance) {
        this.writer = writer;
        this.allowance = allowance;
    }

    /**
     * Folds a batch into the documents, and writes none.
     *
     * @throws Poison if an event cannot be folded; then the documents are as they were
     */
    void fold(List<Batch.Entry> entries) {
        new Folding(this).fold(entries).forEach(this::keep);
        if (first == 0) {
            first = entries.getFirst().stamp().position();
        }
        weigh(weight + entries.size());
    }

    private <D extends Projected> void keep(Writes<D> writes) {
        kind(writes.type()).keep(writes);
    }

    @Override
    public <D extends Projected> Map<String, D> load(DocumentType<D> type, Set<String> ids) {
        Kind<D> kind = kind(type);
        Map<String, D> found = new LinkedHashMap<>();
        Set<String> missing = new HashSet<>();
        for (String id : ids) {
            @Nullable D now = kind.now.get(id);
            if (now == null) {
                missing.add(id);
            } else {
                found.put(id, now);
            }
        }
        Map<String, D> stored = writer.load(type, missing);
        kind.stored.putAll(stored);
        kind.now.putAll(stored);
        found.putAll(stored);
        weigh(weight + (long) stored.size() * EVENTS_OF_A_DOCUMENT);
        return found;
    }

    @SuppressWarnings("unchecked") // made for documents of this type
    private <D extends Projected> Kind<D> kind(DocumentType<D> type) {
        return (Kind<D>) kinds.computeIfAbsent(type, any -> new Kind<>());
    }

    /** Writes what was changed, consequences before their causes, and forgets all, also if that fails. */
    void write() {
        try {
            kinds.values().stream()
                    .<Writes<?>>mapMulti(
                            (kind, next) -> Optional.ofNullable(kind.writes).ifPresent(next))
                    .sorted(Comparator.<Writes<?>>comparingInt(Writes::round).reversed())
                    .forEach(writer::write);
        } finally {
            forget();
        }
    }

    void forget() {
        kinds.clear();
        weigh(0);
        first = 0;
    }

    private void weigh(long now) {
        allowance.changed(weight, now);
        weight = now;
    }

    /** Whether too much is held, and this has its share in that. */
    boolean isTooMuch() {
        return allowance.isOverdrawnBy(weight);
    }

    /** Position of the first event that is not in the documents as they are stored; empty if there is none. */
    OptionalLong first() {
        long position = first;
        return position == 0 ? OptionalLong.empty() : OptionalLong.of(position);
    }
}
