package io.dossier.query.infrastructure.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
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
    private static final String PROCESSOR = "processorName";
    private static final String SEGMENT = "segment";
    private static final String OWNER = "owner";
    private static final String RENEWED = "timestamp";
    private static final String TAKEN = "taken";

    // Axon would compare the time in another node's claim with its own clock: it shall never find it too old, Claims
    // does.
    private static final Duration NEVER = Duration.ofDays(36_500);

    private final DocumentStore documents;
    private final Serializer serializer;
    private final String node;
    private final Claims claims = new Claims(System::nanoTime);

    /**
     * What is stored of a segment.
     *
     * @param token every event up to it is in the documents
     * @param taken while documents are held back and the token does not move: every event up to here is taken in by the node that works on it;
     *     else 0
     */
    record Stored(TrackingToken token, long taken) {}

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
        Set<Integer> told = ConcurrentHashMap.newKeySet();
        return new MongoTokenStore(MongoTokenStore.builder()
                .mongoTemplate(new TokensOnly())
                .serializer(serializer)
                .claimTimeout(NEVER)
                .nodeId(node)) {
            @Override
            public List<Segment> fetchAvailableSegments(String processor) {
                int[] all = fetchSegments(processor);
                return entriesOf(processor).stream()
                        .filter(entry -> !isAnothers(entry) || isAbandoned(entry))
                        .map(entry -> Segment.computeSegment(entry.getInteger(SEGMENT), all))
                        .sorted()
                        .toList();
            }

            @Override
            public @Nullable TrackingToken fetchToken(String processor, int segment) {
                takeOver(processor, segment);
                @Nullable TrackingToken token = super.fetchToken(processor, segment);
                collection()
                        .updateOne(
                                mine(processor, segment),
                                Updates.unset(TAKEN)); // whoever had it before has lost what it held
                return token;
            }

            @Override
            public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
                if (isHolding.test(segment)) {
                    tell(processor, segment, position(token));
                    told.add(segment);
                } else {
                    super.storeToken(token, processor, segment);
                    if (told.remove(segment)) {
                        collection().updateOne(mine(processor, segment), Updates.unset(TAKEN));
                    }
                }
            }

            @Override
            public void releaseClaim(String processor, int segment) {
                left.accept(segment);
                super.releaseClaim(processor, segment);
            }
        };
    }

    // Extends the claim, too.
    private void tell(String processor, int segment, long taken) {
        long matched = collection()
                .updateOne(
                        mine(processor, segment),
                        Updates.combine(
                                Updates.set(RENEWED, AbstractTokenEntry.clock.millis()), Updates.set(TAKEN, taken)))
                .getMatchedCount();
        if (matched == 0) {
            throw new UnableToClaimTokenException(
                    "segment %d of %s is worked on by another node".formatted(segment, processor));
        }
    }

    private Document mine(String processor, int segment) {
        return new Document(PROCESSOR, processor).append(SEGMENT, segment).append(OWNER, node);
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }

    // What others have claimed is looked at all together, so that who waits for one claim to run out has waited for
    // all.
    private void takeOver(String processor, int segment) {
        List<Document> abandoned = collection().find().into(new ArrayList<>()).stream()
                .filter(this::isAnothers)
                .filter(this::isAbandoned)
                .toList();
        abandoned.stream()
                .filter(entry -> entry.getString(PROCESSOR).equals(processor) && entry.getInteger(SEGMENT) == segment)
                .forEach(entry -> collection()
                        .updateOne(
                                // only as it was seen: its owner may come back, or another take it, at this moment
                                new Document(PROCESSOR, processor)
                                        .append(SEGMENT, segment)
                                        .append(OWNER, entry.getString(OWNER))
                                        .append(RENEWED, entry.getLong(RENEWED)),
                                Updates.set(OWNER, node)));
    }

    private boolean isAnothers(Document entry) {
        @Nullable String owner = entry.getString(OWNER);
        return owner != null && !owner.equals(node);
    }

    private boolean isAbandoned(Document entry) {
        return claims.isAbandoned(
                entry.getString(PROCESSOR), entry.getInteger(SEGMENT), entry.getString(OWNER), entry.getLong(RENEWED));
    }

    private List<Document> entriesOf(String processor) {
        return collection().find(Filters.eq(PROCESSOR, processor)).into(new ArrayList<>());
    }

    /** The name under which this node claims segments. */
    String node() {
        return node;
    }

    /** The tokens of all of a projection's segments, whoever works on them; none before its first start. */
    List<TrackingToken> read(String projection) {
        return bySegment(projection).values().stream().map(Stored::token).toList();
    }

    /** The same by the segments' ids. */
    Map<Integer, Stored> bySegment(String projection) {
        Map<Integer, Stored> tokens = new HashMap<>();
        for (Document entry : entriesOf(projection)) {
            @Nullable Binary token = entry.get("token", Binary.class);
            if (token != null) {
                TrackingToken read = serializer.deserialize(new SimpleSerializedObject<>(
                        token.getData(), byte[].class, entry.getString("tokenType"), null));
                @Nullable Long taken = entry.getLong(TAKEN);
                tokens.put(entry.getInteger(SEGMENT), new Stored(read, taken == null ? 0 : taken));
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
