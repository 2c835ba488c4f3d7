package io.dossier.standalone.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Projections.excludeId;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.UpdateResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.BsonType;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Documents come out of the embedded store as they went in, now and after a restart")
class StoredDocumentsTest {
    private static final List<BsonValue> VALUES = List.of(
            new BsonString(""),
            new BsonString("重建有限公司 𠀀 ü\u0000'"),
            new BsonString("長".repeat(50_000)),
            new BsonInt32(0),
            new BsonInt32(Integer.MIN_VALUE),
            new BsonInt64(Long.MAX_VALUE),
            new BsonDouble(-0.0),
            new BsonDouble(Double.NaN),
            new BsonDouble(0.1),
            new BsonBoolean(true),
            new BsonBoolean(false),
            new BsonDateTime(Instant.parse("2026-03-01T08:00:00.123Z").toEpochMilli()),
            new BsonDateTime(-1),
            new BsonDecimal128(Decimal128.parse("1234.5600")),
            new BsonBinary(new byte[] {0, -1, 7}),
            new BsonBinary(UUID.fromString("994cd770-f448-5c6a-bdba-dcda20cb68b9")),
            new BsonObjectId(new ObjectId("65f0c0ffee65f0c0ffee65f0")),
            BsonNull.VALUE,
            BsonDocument.parse("{}"),
            BsonDocument.parse("{z: 1, a: {m: [], b: null}, 'with space': true}"),
            BsonDocument.parse("{list: [1, 'two', [3.5, [null]], {four: {$numberLong: '4'}}]}")
                    .get("list"));

    @TempDir
    private Path folder;

    @Test
    void ofAllValuesAndInTheOrderOfTheirFields() {
        BsonDocument document = new BsonDocument("_id", new BsonString("all"));
        for (int i = 0; i < VALUES.size(); i++) {
            document.append("f" + (i * 5 % VALUES.size()), VALUES.get(i));
        }
        Consumer<MongoClient> check = store -> {
            assertThat(found(store, eq("_id", "all"))).containsExactly(document.toJson());
            assertThat(found(store, eq("f0", ""))).containsExactly(document.toJson());
        };
        restarted(
                store -> {
                    of(store).insertOne(document);
                    check.accept(store);
                },
                check);
    }

    @Test
    void underIdsOfEveryKindEachOnce() {
        List<BsonValue> ids = VALUES.stream()
                .filter(value -> !value.isArray() && !value.equals(new BsonDouble(-0.0)))
                .toList();
        restarted(store -> ids.forEach(id -> of(store).insertOne(new BsonDocument("_id", id))), store -> {
            for (BsonValue id : ids) {
                assertThat(of(store).find(eq("_id", id)).into(new ArrayList<>()))
                        .as("%s", id)
                        .hasSize(1);
                assertThatThrownBy(() -> of(store).insertOne(new BsonDocument("_id", id)))
                        .as("%s", id)
                        .isInstanceOfSatisfying(
                                MongoWriteException.class,
                                refused -> assertThat(refused.getCode()).isEqualTo(11_000));
            }
            // numbers are one kind, whatever they are written as
            assertThatThrownBy(() -> of(store).insertOne(new BsonDocument("_id", new BsonInt64(0))))
                    .isInstanceOf(MongoWriteException.class);
            assertThat(of(store).countDocuments()).isEqualTo(ids.size());
        });
    }

    @Test
    void wholeWhateverTheyAreSearchedAndOrderedBy() {
        List<String> documents = IntStream.range(0, 40)
                .mapToObj(i -> {
                    BsonDocument document = new BsonDocument("_id", new BsonString("d%02d".formatted(i)));
                    document.append("before", VALUES.get(i % VALUES.size()));
                    document.append("tenancy", new BsonDocument("floor", new BsonInt32(i % 7)));
                    document.append("names", new BsonArray(List.of(new BsonString("n" + i % 3), new BsonString("星"))));
                    if (i % 4 != 0) {
                        document.append("left", new BsonInt32(i % 5));
                    }
                    document.append("after", VALUES.get((i + 7) % VALUES.size()));
                    return document.toJson();
                })
                .toList();
        restarted(store -> documents.forEach(document -> of(store).insertOne(BsonDocument.parse(document))), store -> {
            assertThat(found(store, and(eq("tenancy.floor", 3), eq("names", "n1"))))
                    .containsExactly(documents.get(10), documents.get(31));
            assertThat(found(store, or(exists("left", false), eq("left", null))))
                    .hasSize(10)
                    .first()
                    .isEqualTo(documents.get(0));
            assertThat(of(store)
                            .find(and(gt("left", 1), regex("names", "^n[01]$")))
                            .sort(orderBy(descending("tenancy.floor"), ascending("_id")))
                            .skip(1)
                            .limit(2)
                            .map(BsonDocument::toJson)
                            .into(new ArrayList<>()))
                    .containsExactly(documents.get(27), documents.get(34));
            assertThat(of(store)
                            .find(gt("left", 3))
                            .projection(fields(include("after"), excludeId()))
                            .limit(1)
                            .map(BsonDocument::toJson)
                            .into(new ArrayList<>()))
                    .containsExactly(new BsonDocument("after", VALUES.get(16)).toJson());
            assertThat(found(
                            store,
                            new Document("$nor", List.of(new Document("names", "n0"), new Document("names", "n1")))))
                    .hasSize(13);
        });
    }

    @Test
    void inTheOrderOfTheirIds() {
        List<BsonValue> ids = new ArrayList<>();
        IntStream.range(-3_000, 3_000).forEach(i -> ids.add(new BsonString("單位-" + (i + 5_000))));
        IntStream.range(-3_000, 3_000).forEach(i -> ids.add(new BsonInt32(i)));
        List<BsonDocument> shuffled = new ArrayList<>();
        ids.forEach(id -> shuffled.add(new BsonDocument("_id", id)));
        Collections.shuffle(shuffled, new Random(5));
        restarted(store -> of(store).insertMany(shuffled), store -> {
            assertThat(of(store).find().map(document -> document.get("_id")).into(new ArrayList<>()))
                    .isEqualTo(ids);
            List<BsonValue> some = ids.subList(1_000, 1_500);
            assertThat(of(store)
                            .find(in("_id", some))
                            .map(document -> document.get("_id"))
                            .into(new ArrayList<>()))
                    .isEqualTo(some);
            of(store).deleteMany(in("_id", some));
            assertThat(of(store).countDocuments()).isEqualTo(ids.size() - some.size());
            assertThat(found(store, eq("_id", some.getFirst()))).isEmpty();
        });
    }

    @Test
    void pageByPageInTheOrderOfTheirIdsThatAreTexts() {
        List<String> ids =
                IntStream.range(1_000, 4_000).mapToObj(i -> "單位-" + i).toList();
        List<BsonDocument> shuffled = new ArrayList<>();
        ids.forEach(id -> shuffled.add(
                new BsonDocument("_id", new BsonString(id)).append("odd", BsonBoolean.valueOf(id.endsWith("1")))));
        IntStream.range(0, 50).forEach(i -> shuffled.add(new BsonDocument("_id", new BsonInt32(i))));
        shuffled.add(new BsonDocument("_id", new BsonObjectId(new ObjectId())));
        Collections.shuffle(shuffled, new Random(6));
        restarted(store -> of(store).insertMany(shuffled), store -> {
            List<String> read = new ArrayList<>();
            List<String> page = page(store, new Document("$gte", ""), new Document(), 700);
            while (!page.isEmpty()) {
                read.addAll(page);
                page = page(store, new Document("$gt", page.getLast()), new Document(), 700);
            }
            assertThat(read).isEqualTo(ids);
            assertThat(page(store, new Document("$gt", ids.get(9)).append("$lte", ids.get(20)), new Document(), 0))
                    .isEqualTo(ids.subList(10, 21));
            assertThat(page(store, new Document("$gt", ids.get(9)), new Document("odd", true), 2))
                    .containsExactly(ids.get(11), ids.get(21));
            assertThat(page(store, new Document("$gt", ids.getLast()), new Document(), 10))
                    .isEmpty();
            assertThat(of(store).countDocuments(Filters.not(Filters.type("_id", BsonType.STRING))))
                    .isEqualTo(51);
        });
    }

    private static List<String> page(MongoClient store, Document ids, Document more, int limit) {
        Document query = new Document("_id", ids);
        query.putAll(more);
        return of(store)
                .find(query)
                .sort(ascending("_id"))
                .limit(limit)
                .map(document -> document.getString("_id").getValue())
                .into(new ArrayList<>());
    }

    @Test
    void replacedOrChanged() {
        restarted(
                store -> {
                    MongoCollection<BsonDocument> collection = of(store);
                    collection.insertOne(BsonDocument.parse("{_id: '1', name: '一', gone: 1}"));
                    collection.insertOne(BsonDocument.parse("{_id: 2, name: '二'}"));
                    BsonDocument after = BsonDocument.parse("{name: '三', _id: '1'}");
                    assertThat(collection.replaceOne(eq("_id", "1"), after))
                            .isEqualTo(UpdateResult.acknowledged(1, 1L, null));
                    assertThat(collection.replaceOne(eq("_id", "1"), after))
                            .isEqualTo(UpdateResult.acknowledged(1, 0L, null));
                    assertThat(collection.replaceOne(eq("_id", "9"), BsonDocument.parse("{name: '九'}")))
                            .isEqualTo(UpdateResult.acknowledged(0, 0L, null));
                    assertThatThrownBy(() -> collection.replaceOne(eq("_id", "1"), BsonDocument.parse("{_id: '2'}")))
                            .isInstanceOf(MongoWriteException.class);
                    collection.replaceOne(eq("_id", 2), BsonDocument.parse("{name: '四'}"));
                    collection.updateMany(gt("name", ""), Updates.push("seen", 1));
                    collection.replaceOne(
                            eq("_id", "5"), BsonDocument.parse("{name: '五'}"), new ReplaceOptions().upsert(true));
                },
                store -> assertThat(found(store, Filters.empty()))
                        .containsExactlyInAnyOrder(
                                "{\"_id\": \"1\", \"name\": \"三\", \"seen\": [1]}",
                                "{\"_id\": 2, \"name\": \"四\", \"seen\": [1]}",
                                "{\"_id\": \"5\", \"name\": \"五\"}"));
    }

    @Test
    void notThoseOfACollectionThatWasDropped() {
        restarted(
                store -> {
                    for (int round = 0; round < 3; round++) {
                        of(store).drop();
                        of(store).createIndex(Indexes.ascending("unit"), new IndexOptions().unique(true));
                        for (int i = 0; i < 500; i++) {
                            of(store).insertOne(BsonDocument.parse("{_id: '%d', unit: 'u%d'}".formatted(i, i + round)));
                        }
                    }
                },
                store -> {
                    assertThat(of(store).countDocuments()).isEqualTo(500);
                    assertThat(found(store, eq("unit", "u0"))).isEmpty();
                    assertThat(found(store, eq("unit", "u501")))
                            .containsExactly("{\"_id\": \"499\", \"unit\": \"u501\"}");
                    assertThatThrownBy(() -> of(store).insertOne(BsonDocument.parse("{_id: 'x', unit: 'u2'}")))
                            .isInstanceOf(MongoWriteException.class);
                    assertThatThrownBy(() ->
                                    of(store).replaceOne(eq("_id", "0"), BsonDocument.parse("{_id: '0', unit: 'u3'}")))
                            .isInstanceOf(MongoWriteException.class);
                    store.getDatabase("t").drop();
                    assertThat(of(store).countDocuments()).isZero();
                });
    }

    /** Also those that somebody does not ask for by their ids, which are read while others are sent. */
    @Test
    void whoeverElseChangesThem() {
        restarted(store -> {}, store -> {
            for (int i = 0; i < 300; i++) {
                of(store).insertOne(BsonDocument.parse("{_id: '%03d', n: 0}".formatted(i)));
            }
            int seen = 0;
            for (BsonDocument document : of(store).find().batchSize(10)) {
                of(store).updateMany(eq("n", 0), Updates.set("n", 1));
                assertThat(document.toJson()).isEqualTo("{\"_id\": \"%03d\", \"n\": 0}".formatted(seen++));
            }
            assertThat(seen).isEqualTo(300);
            assertThat(of(store).countDocuments(eq("n", 1))).isEqualTo(300);
            Document stats = store.getDatabase("t").runCommand(new Document("collStats", "c"));
            assertThat(stats.getInteger("size")).isEqualTo(300 * 25);
        });
    }

    private void restarted(Consumer<MongoClient> before, Consumer<MongoClient> check) {
        Path file = folder.resolve("documents.mv");
        using(file, before);
        using(file, check);
    }

    private static void using(Path file, Consumer<MongoClient> act) {
        try (EmbeddedDocumentStore store = EmbeddedDocumentStore.start(file);
                MongoClient client = MongoClients.create(store.uri())) {
            act.accept(client);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> found(MongoClient client, Bson filter) {
        return of(client).find(filter).map(BsonDocument::toJson).into(new ArrayList<>());
    }

    private static MongoCollection<BsonDocument> of(MongoClient client) {
        return client.getDatabase("t").getCollection("c", BsonDocument.class);
    }
}
