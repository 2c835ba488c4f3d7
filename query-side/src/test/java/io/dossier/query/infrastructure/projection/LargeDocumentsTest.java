package io.dossier.query.infrastructure.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import io.dossier.query.support.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Documents are read that together are larger than one answer of the server may be")
class LargeDocumentsTest {

    private static final int DOCUMENTS = 60;
    private static final int CHARACTERS = 1_000_000;
    private static final TestDatabase DATABASE = TestDatabase.open();

    /** @param text of a megabyte */
    public record Large(@BsonId String id, String text, long lastPosition) implements Projected {
        static final DocumentType<Large> TYPE =
                new DocumentType<>(Large.class, "large_documents", List.of()).ofLargeDocuments();
    }

    private static final DocumentStore STORE = new DocumentStore(DATABASE.factory());
    private static final List<String> IDS =
            IntStream.range(0, DOCUMENTS).mapToObj("%02d"::formatted).toList();

    @BeforeAll
    static void write() {
        STORE.recreate(Large.TYPE);
        MongoCollection<Large> collection = STORE.collection(Large.TYPE);
        IDS.forEach(id -> collection.insertOne(new Large(id, id.repeat(CHARACTERS / 2), Long.parseLong(id) + 1)));
    }

    @AfterAll
    static void close() {
        STORE.drop(Large.TYPE);
        DATABASE.close();
    }

    @Test
    void byTheirIds() {
        assertThat(STORE.reader(Large.TYPE).byIds(IDS)).containsOnlyKeys(IDS);
    }

    @Test
    void whereTheyChanged() {
        assertThat(STORE.reader(Large.TYPE)
                        .changed(IDS, new DocumentReader.Known("", Map.of()))
                        .documents())
                .containsOnlyKeys(IDS);
    }

    @Test
    void pageByPage() {
        assertThat(new DocumentPages(STORE, Large.TYPE)
                        .page(null, null, 100).stream().map(DocumentPages::id))
                .containsExactlyElementsOf(IDS);
    }
}
