package io.dossier.query.infrastructure.projection;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Documents that are written together: as they were loaded, and as they are now. */
final class Lot {

    private final Map<DocumentType<?>, Kind<?>> kinds = new HashMap<>();
    private volatile long first;

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
                all.put(
                        Optional.ofNullable(stored.get(id)),
                        write.document(),
                        write.cause().asCause());
            }
            writes = all;
        }
    }

    /** The documents of these ids as they are now; those that it does not have are missing. */
    <D extends Projected> Map<String, D> now(DocumentType<D> type, Collection<String> ids) {
        Map<String, D> found = new HashMap<>();
        @Nullable Kind<D> kind = kind(type);
        if (kind != null) {
            for (String id : ids) {
                @Nullable D document = kind.now.get(id);
                if (document != null) {
                    found.put(id, document);
                }
            }
        }
        return found;
    }

    /** Takes in documents as they were loaded. */
    <D extends Projected> void loaded(DocumentType<D> type, Map<String, D> documents) {
        Kind<D> kind = kindOf(type);
        kind.stored.putAll(documents);
        kind.now.putAll(documents);
    }

    /** Takes in what became of documents by events from that position on. */
    void changed(Iterable<Writes<?>> writes, long position) {
        writes.forEach(this::keep);
        if (first == 0) {
            first = position;
        }
    }

    private <D extends Projected> void keep(Writes<D> writes) {
        kindOf(writes.type()).keep(writes);
    }

    /** Writes what was changed, consequences before their causes. */
    void writeBy(BatchWriter writer) {
        kinds.values().stream()
                .<Writes<?>>mapMulti(
                        (kind, next) -> Optional.ofNullable(kind.writes).ifPresent(next))
                .sorted(Comparator.<Writes<?>>comparingInt(Writes::round).reversed())
                .forEach(writer::write);
    }

    /** Position of the first event in it; 0 if there is none. */
    long first() {
        return first;
    }

    private <D extends Projected> Kind<D> kindOf(DocumentType<D> type) {
        @Nullable Kind<D> known = kind(type);
        if (known != null) {
            return known;
        }
        Kind<D> begun = new Kind<>();
        kinds.put(type, begun);
        return begun;
    }

    @SuppressWarnings("unchecked") // made for documents of this type
    private <D extends Projected> @Nullable Kind<D> kind(DocumentType<D> type) {
        return (Kind<D>) kinds.get(type);
    }
}
