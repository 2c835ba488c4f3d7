package io.dossier.query.infrastructure.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.EventCatalogue;
import io.dossier.api.archive.Category;
import io.dossier.eventstore.EventSerializer;
import io.dossier.eventstore.EventStoreSchema;
import io.dossier.eventstore.EventType;
import io.dossier.eventstore.EventTypes;
import io.dossier.eventstore.GroupCommitEventStorageEngine;
import io.dossier.eventstore.SqliteDatabase;
import io.dossier.eventstore.SqliteDialect;
import io.dossier.query.archive.ArchiveProjector;
import io.dossier.query.infrastructure.OfficeZone;
import io.dossier.query.support.Matters;
import io.dossier.query.support.Story;
import io.dossier.query.support.Teller;
import io.dossier.query.support.TestApplication;
import io.dossier.query.support.TestDatabase;
import io.dossier.query.unit.UnitDocument;
import io.dossier.query.unit.UnitProjector;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A payload that cannot be read is poison of its stream, in every projection that it would be the business of. */
class UnreadablePayloadTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** What no code of ours has ever written under that name. */
    private record Damaged(String unitId, String secret) {}

    private static GroupCommitEventStorageEngine engine(SqliteDialect dialect, EventTypes types) {
        EventSerializer serializer = new EventSerializer(types);
        return GroupCommitEventStorageEngine.builder()
                .dialect(dialect)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
    }

    private static EventTypes types() {
        return EventTypes.of(EventCatalogue.entries().stream()
                .map(entry -> new EventType(entry.name(), entry.revision(), entry.event()))
                .toList());
    }

    @Test
    void it_parks_its_sequence_and_says_nothing_of_what_stands_in_it(@TempDir Path folder) {
        try (SqliteDatabase events = SqliteDatabase.open(folder.resolve("events.db"));
                TestDatabase database = TestDatabase.open()) {
            SqliteDialect dialect = new SqliteDialect(events);
            EventStoreSchema.migrate(dialect);
            EmbeddedEventStore store = EmbeddedEventStore.builder()
                    .storageEngine(engine(dialect, types()))
                    .build();
            Teller teller = new Teller(store);
            teller.tell(Story.registered("A-1", "A", 1), Story.movedIn("A-1", "a", "甲公司", DAY));
            engine(dialect, EventTypes.of(List.of(new EventType("CompanyRenamed", "1", Damaged.class))))
                    .appendEvents(new GenericDomainEventMessage<>("Dossier", "A-1", 2, new Damaged("A-1", "秘密")));
            teller.tell(Story.registered("B-1", "B", 1));
            engine(dialect, types())
                    .appendEvents(new GenericDomainEventMessage<>(
                            "Dossier", "A-1", 3, Story.filed("A-1", "a", "behind", Category.OTHER, DAY)));
            DocumentStore documents = new DocumentStore(database.factory());
            Projections projections = new Projections(
                    List.of(new UnitProjector(), new ArchiveProjector(new OfficeZone(Matters.ZONE))),
                    store,
                    TestApplication.tokenSerializer(),
                    documents,
                    new ProjectionProperties(1, 100, true, "node"),
                    new SimpleMeterRegistry());
            projections.start();
            try {
                assertThat(new ProjectionAwait(projections).untilHead(Duration.ofSeconds(30)))
                        .isEmpty();

                assertThat(documents.reader(UnitDocument.TYPE).byIds(List.of("A-1", "B-1")))
                        .hasSize(2);
                assertThat(new ParkedSequences(projections).all()).hasSize(2).allSatisfy(parked -> {
                    assertThat(parked.sequence()).isEqualTo("A-1");
                    assertThat(parked.kind()).isEqualTo(SequenceKind.UNIT);
                    assertThat(parked.position()).isEqualTo(3);
                    assertThat(parked.eventType()).isEqualTo("CompanyRenamed");
                    assertThat(parked.why()).contains("payload cannot be read").doesNotContain("秘密");
                });
            } finally {
                projections.close();
                store.shutDown();
            }
        }
    }
}
