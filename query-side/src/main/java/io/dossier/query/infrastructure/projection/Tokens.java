package io.dossier.query.infrastructure.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** How far the projections are, kept beside the documents so that both are lost, or kept, together. */
final class Tokens {

    private static final String COLLECTION = "projection_tokens";

    private final DocumentStore documents;
    private final Serializer serializer;
    private final String node;

    /** @param node the name under which this node claims segments; null for that of the process */
    Tokens(DocumentStore documents, Serializer serializer, @Nullable String node) {
        this.documents = documents;
        this.serializer = serializer;
        this.node = node == null ? ManagementFactory.getRuntimeMXBean().getName() : node;
    }

    /**
     * Where a processor keeps its tokens.
     *
     * @param isHolding whether events of a segment are not in the documents yet, so that its token stays where it is
     * @param left told of a segment that this node works on no more
     */
    TokenStore store(IntPredicate isHolding, IntConsumer left) {
        return new MongoTokenStore(MongoTokenStore.builder()
                .mongoTemplate(new TokensOnly())
                .serializer(serializer)
                .nodeId(node)) {
            @Override
            public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
                if (isHolding.test(segment)) {
                    extendClaim(processor, segment);
                } else {
                    super.storeToken(token, processor, segment);
                }
            }

            @Override
            public void releaseClaim(String processor, int segment) {
                left.accept(segment);
                super.releaseClaim(processor, segment);
            }
        };
    }

    /** The name under which this node claims segments. */
    String node() {
        return node;
    }

    /** The tokens of all of a projection's segments, whoever works on them; none before its first start. */
    List<TrackingToken> read(String projection) {
        return List.copyOf(bySegment(projection).values());
    }

    /** The same by the segments' ids. */
    Map<Integer, TrackingToken> bySegment(String projection) {
        Map<Integer, TrackingToken> tokens = new HashMap<>();
        for (Document entry : collection().find(Filters.eq("processorName", projection))) {
            @Nullable Binary token = entry.get("token", Binary.class);
            if (token != null) {
                TrackingToken read = serializer.deserialize(new SimpleSerializedObject<>(
                        token.getData(), byte[].class, entry.getString("tokenType"), null));
                tokens.put(entry.getInteger("segment"), read);
            }
        }
        return tokens;
    }

    /** The last position that the tokens know of; 0 if there are none. */
    static long farthest(List<TrackingToken> tokens) {
        return tokens.stream()
                .mapToLong(token -> Math.max(
                        token.position().orElse(0),
                        ReplayToken.isReplay(token)
                                ? ReplayToken.getTokenAtReset(token).orElse(0)
                                : 0))
                .max()
                .orElse(0);
    }

    private MongoCollection<Document> collection() {
        return documents.database().getCollection(COLLECTION);
    }

    /** Axon's view of a Mongo database, of which we use the tokens alone. */
    private final class TokensOnly implements MongoTemplate {
        @Override
        public MongoCollection<Document> trackingTokensCollection() {
            return collection();
        }

        @Override
        public MongoCollection<Document> eventCollection() {
            throw new UnsupportedOperationException("events are not kept here");
        }

        @Override
        public MongoCollection<Document> snapshotCollection() {
            throw new UnsupportedOperationException("snapshots are not kept here");
        }

        @Override
        public MongoCollection<Document> sagaCollection() {
            throw new UnsupportedOperationException("there are no sagas");
        }

        @Override
        public MongoCollection<Document> deadLetterCollection() {
            throw new UnsupportedOperationException("there are no dead letters: a projection waits");
        }
    }
}
