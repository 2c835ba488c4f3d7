package io.dossier.query.infrastructure.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * What one generation has parked: a document an event, in a collection of the generation's own, beside its documents and tokens. Each segment
 * writes its own rows. A row is written before the token moves on, and under an id that follows from the event: delivered again, the event is
 * found to be parked.
 */
final class ParkedRows {

    private static final Comparator<ParkedEvent> BY_POSITION = Comparator.comparingLong(ParkedEvent::position);

    private final DocumentStore documents;
    private final String collection;

    /** @param generation its name, as {@link GenerationProcessor#name} says it */
    ParkedRows(DocumentStore documents, String generation) {
        this.documents = documents;
        this.collection = "parked_" + generation;
    }

    /**
     * All of them, by position.
     *
     * @throws ProjectionFailure if a document is no parked event
     */
    List<ParkedEvent> all() {
        return found(new Document());
    }

    /** Those of a segment, by position. */
    List<ParkedEvent> of(int segment) {
        return found(new Document("segment", segment));
    }

    private List<ParkedEvent> found(Bson filter) {
        List<ParkedEvent> rows = new ArrayList<>();
        collection().find(filter).forEach(stored -> rows.add(read(stored)));
        rows.sort(BY_POSITION);
        return rows;
    }

    long count() {
        return collection().countDocuments();
    }

    /** Writes it, in the place of what was known of it. */
    void put(ParkedEvent event) {
        collection().replaceOne(Filters.eq("_id", id(event)), written(event), new ReplaceOptions().upsert(true));
    }

    /**
     * Takes them out, the last one first: killed meanwhile, the first is still there, by which an instruction that is followed again knows
     * what there is to do.
     */
    void remove(List<ParkedEvent> events) {
        events.stream()
                .sorted(BY_POSITION.reversed())
                .forEach(event -> collection().deleteOne(Filters.eq("_id", id(event))));
    }

    /** Forgets all, for good. */
    void drop() {
        if (documents.database().listCollectionNames().into(new ArrayList<>()).contains(collection)) {
            collection().drop();
        }
    }

    private MongoCollection<Document> collection() {
        return documents.database().getCollection(collection);
    }

    private static String id(ParkedEvent event) {
        return event.position() + "/" + event.segment();
    }

    private static Document written(ParkedEvent event) {
        return new Document("_id", id(event))
                .append("position", event.position())
                .append("segment", event.segment())
                .append("sequence", event.sequence())
                .append("kind", event.kind().name())
                .append("eventType", event.eventType())
                .append("stream", event.stream())
                .append("why", event.why())
                .append("since", Date.from(event.since()))
                .append("awaitsRebuild", event.awaitsRebuild());
    }

    private ParkedEvent read(Document stored) {
        return new ParkedEvent(
                field(stored, "position", Long.class),
                field(stored, "segment", Integer.class),
                field(stored, "sequence", String.class),
                SequenceKind.valueOf(field(stored, "kind", String.class)),
                field(stored, "eventType", String.class),
                field(stored, "stream", String.class),
                stored.getString("why"),
                field(stored, "since", Date.class).toInstant(),
                field(stored, "awaitsRebuild", Boolean.class));
    }

    // Passed over it might be an event that nobody knows any more to be parked.
    private <T> T field(Document stored, String name, Class<T> type) {
        Object value = stored.get(name);
        if (!type.isInstance(value)) {
            throw new ProjectionFailure(
                    "[%s] has a document [%s] that is no parked event: it has no %s. The product has not written it so; see what it is, and delete it or mend it"
                            .formatted(collection, stored.get("_id"), name));
        }
        return type.cast(value);
    }
}
