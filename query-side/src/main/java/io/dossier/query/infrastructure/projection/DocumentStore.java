package io.dossier.query.infrastructure.projection;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/** The database of the documents. Readers get a {@link DocumentReader}; only this package can write. */
@Component
public class DocumentStore {

    private final MongoDatabaseFactory databases;
    private final CodecRegistry codecs = CodecRegistries.fromRegistries(
            CodecRegistries.fromCodecs(new InstantCodec(), new UuidCodec(), new BigDecimalCodec()),
            MongoClientSettings.getDefaultCodecRegistry());

    private final boolean soleWriter;
    private final OptionalInt bound;
    private final Map<String, MongoCollection<?>> collections = new ConcurrentHashMap<>();
    private volatile Served served = Served.FIRST_OF_ALL;
    private volatile Consumer<Served> beforeReading = any -> {};

    /** Documents in the factory's database. */
    @Autowired
    public DocumentStore(MongoDatabaseFactory databases, ObjectProvider<SoleWriter> soleWriter) {
        this(databases, soleWriter.getIfAvailable() != null);
    }

    /** Documents that others may write as well. */
    DocumentStore(MongoDatabaseFactory databases) {
        this(databases, false);
    }

    /** Documents that others may write as well, or not. */
    DocumentStore(MongoDatabaseFactory databases, boolean soleWriter) {
        this(databases, soleWriter, OptionalInt.empty());
    }

    private DocumentStore(MongoDatabaseFactory databases, boolean soleWriter, OptionalInt bound) {
        this.databases = databases;
        this.soleWriter = soleWriter;
        this.bound = bound;
    }

    /**
     * The same database with the documents of one generation, whichever serves.
     *
     * @param number the generation's, which must have been built
     */
    public DocumentStore inGeneration(int number) {
        return new DocumentStore(databases, soleWriter, OptionalInt.of(number));
    }

    /** The generations that are read just now: those of the request that this thread works for, or else those that serve. */
    Served served() {
        return RequestView.ofThisThread().map(view -> view.served(this::now)).orElse(served);
    }

    private Served now() {
        Served now = served;
        beforeReading.accept(now);
        return now;
    }

    /** From now on, new requests read these. */
    void serve(Served generations) {
        served = generations;
    }

    /** What is done before a request reads for the first time; it may take its time. */
    void beforeReading(Consumer<Served> preparation) {
        beforeReading = preparation;
    }

    /** Whether nobody else writes to it, so that a document is as it was loaded without asking. */
    boolean hasSoleWriter() {
        return soleWriter;
    }

    /** Reads documents of one kind, at each time those of the generation that the request reads. */
    public <D extends Projected> DocumentReader<D> reader(DocumentType<D> type) {
        return new DocumentReader<>(type, () -> {
            RequestView.ofThisThread().ifPresent(view -> view.reads(type));
            return collection(type);
        });
    }

    // Each collection of the driver's has codecs of its own, which it makes by reflection when they are first used.
    @SuppressWarnings("unchecked") // it was opened for documents of this type
    <D extends Projected> MongoCollection<D> collection(DocumentType<D> type) {
        return (MongoCollection<D>) collections.computeIfAbsent(nameOf(type), name -> open(type, name));
    }

    private <D extends Projected> MongoCollection<D> open(DocumentType<D> type, String name) {
        return database()
                .getCollection(name, type.record())
                .withCodecRegistry(CodecRegistries.fromRegistries(CodecRegistries.fromCodecs(type.codecs()), codecs));
    }

    // The first generation has the plain name, under which documents were kept before there were others.
    String nameOf(DocumentType<?> type) {
        int generation = bound.orElseGet(() -> served().of(type));
        return generation == Served.FIRST ? type.collection() : type.collection() + "@" + generation;
    }

    MongoDatabase database() {
        return databases.getMongoDatabase();
    }

    /** Creates what is missing of a kind's collection and indexes; what is there stays. */
    void prepare(DocumentType<?> type) {
        var collection = database().getCollection(nameOf(type));
        type.indexes().forEach(collection::createIndex);
    }

    /** Throws all documents of a kind away and begins anew. */
    void recreate(DocumentType<?> type) {
        drop(type);
        prepare(type);
    }

    /** Throws all documents of a kind away. */
    void drop(DocumentType<?> type) {
        String name = nameOf(type);
        if (database().listCollectionNames().into(new ArrayList<>()).contains(name)) {
            database().getCollection(name).drop();
        }
        collections.remove(name);
    }
}
