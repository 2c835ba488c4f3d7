package io.dossier.query.infrastructure.projection;

import io.dossier.api.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** A pure mapping from events to changes of documents. It reads nothing and writes nothing. */
public interface Projector {

    /** The projection's name as operators see it; also the name under which its progress is kept. */
    String name();

    /**
     * The version of its mapping, from 1: to be raised when the same events are to become other documents. Documents that another
     * version built are rebuilt by themselves when the product starts.
     */
    default int version() {
        return 1;
    }

    /** All kinds of documents that it writes; a generation of the projection has exactly these. */
    List<DocumentType<?>> documentTypes();

    /**
     * The families of events that it takes, with what each of their events does. Events of other families are no business of
     * its, and are not even read for it.
     */
    List<Concern<?>> concerns();

    /** The families of events that it takes into every shard of its documents. */
    default List<ShardConcern<?>> shardConcerns() {
        return List.of();
    }

    /** Which events it takes one after the other: more than those of one stream, where several streams write one document. */
    default Sequence sequence() {
        return Sequence.BY_STREAM;
    }

    /** What an event does to the documents: at most one change a document; empty if the event is none of its business. */
    default List<Change<?>> project(Event event, Stamp stamp) {
        return project(event, stamp, shard -> true);
    }

    /** The same to the documents of these shards only, where the event goes into every shard. */
    default List<Change<?>> project(Event event, Stamp stamp, IntPredicate shards) {
        List<Change<?>> changes = new ArrayList<>();
        concerns().stream()
                .filter(concern -> concern.family().isInstance(event))
                .findFirst()
                .ifPresent(concern -> changes.addAll(concern.project(event, stamp)));
        shardConcerns().stream()
                .filter(concern -> concern.family().isInstance(event))
                .forEach(concern -> IntStream.range(0, Sequence.MOST_SEGMENTS)
                        .filter(shards)
                        .forEach(shard -> changes.addAll(concern.project(event, stamp, shard))));
        return changes;
    }

    /** Whether events of that class are its business. */
    default boolean takes(Class<?> event) {
        return concerns().stream().anyMatch(concern -> concern.family().isAssignableFrom(event))
                || goesIntoEveryShard(event);
    }

    /** Whether events of that class are taken by every segment. */
    default boolean goesIntoEveryShard(Class<?> event) {
        return shardConcerns().stream().anyMatch(concern -> concern.family().isAssignableFrom(event));
    }
}
