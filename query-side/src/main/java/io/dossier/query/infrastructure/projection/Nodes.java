package io.dossier.query.infrastructure.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The nodes that work on the projections, told apart from those that are gone. Each counts on in a document of its own, and the others see it
 * count: no clock of one node is held against that of another.
 */
final class Nodes {

    private static final String COLLECTION = "projection_nodes";
    // Less than the ten seconds after which others may take what it had: else they would give that up again at once.
    private static final Duration GONE_AFTER = Duration.ofSeconds(8);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final DocumentStore documents;
    private final String self;
    private final LongSupplier nanos;
    private final Map<String, Seen> others = new HashMap<>();
    private long beat;

    private record Seen(long beat, long at) {}

    /**
     * @param self the name of this node
     * @param nanos a clock of this process, in nanoseconds
     */
    Nodes(DocumentStore documents, String self, LongSupplier nanos) {
        this.documents = documents;
        this.self = self;
        this.nanos = nanos;
    }

    /** Shows the others that this node is there; gives how many are, this one included. */
    int meet() {
        long now = nanos.getAsLong();
        collection()
                .replaceOne(
                        Filters.eq("_id", self),
                        new Document("_id", self).append("beat", ++beat),
                        new ReplaceOptions().upsert(true));
        int there = 1;
        for (Document node : collection().find()) {
            String name = node.getString("_id");
            if (!name.equals(self)) {
                there += isThere(name, node.getLong("beat"), now) ? 1 : 0;
            }
        }
        return there;
    }

    // One that was never seen to count counts as there from the second look on, when it did.
    private boolean isThere(String name, long counted, long now) {
        @Nullable Seen before = others.get(name);
        if (before == null) {
            others.put(name, new Seen(counted, now - GONE_AFTER.toNanos()));
            return false;
        }
        if (before.beat() != counted) {
            others.put(name, new Seen(counted, now));
            return true;
        }
        if (now - before.at() > FORGOTTEN_AFTER.toNanos()) {
            collection().deleteOne(new Document("_id", name).append("beat", counted));
            others.remove(name);
        }
        return now - before.at() < GONE_AFTER.toNanos();
    }

    /** Tells the others that it goes. */
    void leave() {
        collection().deleteOne(Filters.eq("_id", self));
    }

    private MongoCollection<Document> collection() {
        return documents.database().getCollection(COLLECTION);
    }
}
