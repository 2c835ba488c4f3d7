package io.dossier.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The embedded document store")
class EmbeddedDocumentStoreTest {

    @Test
    void keepsDocumentsOverARestart(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("documents.mv");
        fill(file, 100);
        assertThat(count(file)).isEqualTo(100);
    }

    @Test
    void beginsAnewOverAFileOfAnEarlierVersion(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("documents.mv");
        MongoServer earlier = new MongoServer(new H2Backend(file.toString()));
        try (MongoClient client =
                MongoClients.create("mongodb://127.0.0.1:" + earlier.bind().getPort())) {
            client.getDatabase("t").getCollection("c").insertOne(new Document("_id", "1"));
        } finally {
            earlier.shutdownNow();
        }
        assertThat(count(file)).isZero();
        fill(file, 10);
        assertThat(count(file)).isEqualTo(10);
        assertThat(folder.resolve("documents.mv.damaged")).doesNotExist();
    }

    @Test
    void putsADamagedFileAsideAndBeginsAnew(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("documents.mv");
        fill(file, 100);
        Files.write(file, new byte[(int) Files.size(file)]);
        assertThat(count(file)).isZero();
        assertThat(folder.resolve("documents.mv.damaged")).exists();
    }

    /** What is left may be an earlier state of all collections together, or nothing. */
    @Test
    void startsWithWhatIsLeftOfAFileThatWasCutOff(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("documents.mv");
        fill(file, 5_000);
        try (RandomAccessFile damage = new RandomAccessFile(file.toFile(), "rw")) {
            damage.setLength(damage.length() / 2);
        }
        assertThat(count(file)).isLessThanOrEqualTo(5_000);
    }

    /** As a kill would leave them: copied from under the running store again and again. */
    @Test
    void neverHasALaterWriteWithoutAnEarlierOneInItsFile(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("documents.mv");
        try (EmbeddedDocumentStore store = EmbeddedDocumentStore.start(file);
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> earlier = client.getDatabase("t").getCollection("earlier");
            MongoCollection<Document> later = client.getDatabase("t").getCollection("later");
            int written = 0;
            long kept = 0;
            for (int copy = 0; copy < 12; copy++) {
                long until = System.nanoTime() + 250_000_000;
                while (System.nanoTime() < until) {
                    earlier.insertOne(new Document("_id", written));
                    later.insertOne(new Document("_id", written++));
                }
                Path killed = folder.resolve("killed-" + copy);
                Files.copy(file, killed);
                kept = countIn(killed, "earlier");
                assertThat(countIn(killed, "later")).isLessThanOrEqualTo(kept);
            }
            assertThat(kept).isBetween(1L, (long) written);
            assertThat(written).isGreaterThan(100);
        }
    }

    /** Otherwise it would be in memory, and once more while it is written. */
    @Test
    void writesWhatIsMuchBeforeItIsTime(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("documents.mv");
        String megabyte = "x".repeat(1_000_000);
        try (EmbeddedDocumentStore store = EmbeddedDocumentStore.start(file);
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> documents = client.getDatabase("t").getCollection("c");
            for (int written = 1; written <= 100; written++) {
                documents.insertOne(new Document("_id", written).append("text", megabyte));
                assertThat(written * 1_000_000L - Files.size(file))
                        .as("bytes that are not in the file yet")
                        .isLessThan(25_000_000);
            }
        }
    }

    private static void fill(Path file, int documents) throws Exception {
        try (EmbeddedDocumentStore store = EmbeddedDocumentStore.start(file);
                MongoClient client = MongoClients.create(store.uri())) {
            for (int i = 0; i < documents; i++) {
                client.getDatabase("t")
                        .getCollection("c")
                        .insertOne(new Document("_id", i).append("text", "x".repeat(200)));
            }
        }
    }

    private static long count(Path file) throws Exception {
        return countIn(file, "c");
    }

    private static long countIn(Path file, String collection) throws Exception {
        try (EmbeddedDocumentStore store = EmbeddedDocumentStore.start(file);
                MongoClient client = MongoClients.create(store.uri())) {
            return client.getDatabase("t").getCollection(collection).countDocuments();
        }
    }
}
