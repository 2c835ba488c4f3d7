package io.dossier.query.infrastructure.projection;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Map<DocumentType<?>, MongoCollection<?>> collections = new ConcurrentHashMap<>();

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
        this.databases = databases;
        this.soleWriter = soleWriter;
    }

    /** Whether nobody else writes to it, so that a document is as it was loaded without asking. */
    boolean hasSoleWriter() {
        return soleWriter;
    }

    /** Reads documents of one kind. */
    public <D extends Projected> DocumentReader<D> reader(DocumentType<D> type) {
        return new DocumentReader<>(type, collection(type));
    }

    // Each collection of the driver's has codecs of its own, which it makes by reflection when they are first used.
    @SuppressWarnings("unchecked") // it was opened for documents of this type
    <D extends Projected> MongoCollection<D> collection(DocumentType<D> type) {
        return (MongoCollection<D>) collections.computeIfAbsent(type, this::open);
    }

    private <D extends Projected> MongoCollection<D> open(DocumentType<D> type) {
        return database()
                .getCollection(type.collection(), type.record())
                .withCodecRegistry(CodecRegistries.fromRegistries(CodecRegistries.fromCodecs(type.codecs()), codecs));
    }

    MongoDatabase database() {
        return databases.getMongoDatabase();
    }

    /** Creates what is missing of a kind's collection and indexes; what is there stays. */
    void prepare(DocumentType<?> type) {
        var collection = database().getCollection(type.collection());
        type.indexes().forEach(collection::createIndex);
    }

    /** Throws all documents of a kind away and begins anew. */
    void recreate(DocumentType<?> type) {
        if (database().listCollectionNames().into(new ArrayList<>()).contains(type.collection())) {
            database().getCollection(type.collection()).drop();
        }
        prepare(type);
    }
}
