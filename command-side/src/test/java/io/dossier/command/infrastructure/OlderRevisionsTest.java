package io.dossier.command.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.CommandReceipt;
import io.dossier.api.Refusal;
import io.dossier.api.sample.CheckingDepartment;
import io.dossier.api.sample.Quarter;
import io.dossier.api.sample.RecordExternalCheck;
import io.dossier.api.sample.SampleEvent;
import io.dossier.api.sample.SampleEvent.ExternalCheckRecorded;
import io.dossier.eventstore.EventSerializer;
import io.dossier.eventstore.EventStoreSchema;
import io.dossier.eventstore.EventType;
import io.dossier.eventstore.EventTypes;
import io.dossier.eventstore.GroupCommitEventStorageEngine;
import io.dossier.eventstore.SqliteDatabase;
import io.dossier.eventstore.SqliteDialect;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stream that was begun by older code goes on with today's: decisions know what both have stored. */
class OlderRevisionsTest {
    private static final Quarter AUTUMN = new Quarter("2025-Q4");
    private static final Instant THEN = Instant.parse("2026-01-12T02:00:00Z");

    /** {@link ExternalCheckRecorded} as it was in revision 1. */
    private record Revision1(
            Quarter quarter, CheckingDepartment by, String result, String remarks, Instant checkedAt) {}

    private static void olderCodeStores(Path store, CheckingDepartment by) {
        EventSerializer older = new EventSerializer(
                EventTypes.of(List.of(new EventType("ExternalCheckRecorded", "1", Revision1.class))));
        try (SqliteDatabase database = SqliteDatabase.open(store)) {
            SqliteDialect dialect = new SqliteDialect(database);
            EventStoreSchema.migrate(dialect);
            GroupCommitEventStorageEngine.builder()
                    .dialect(dialect)
                    .eventSerializer(older)
                    .snapshotSerializer(older)
                    .build()
                    .appendEvents(new GenericDomainEventMessage<>(
                            "QuarterSample",
                            SampleEvent.streamOf(AUTUMN),
                            0,
                            new Revision1(AUTUMN, by, "complete", "", THEN)));
        }
    }

    private static RecordExternalCheck check(CheckingDepartment by) {
        return new RecordExternalCheck(AUTUMN, by, "complete", "", Optional.of(THEN));
    }

    @Test
    void whatWasRecordedInAnOlderRevisionIsKnownWhenItIsDecided_R7_17(@TempDir Path folder) {
        Path store = folder.resolve("events.db");
        olderCodeStores(store, CheckingDepartment.QUALITY);
        try (Node node = Node.over(store)) {
            CommandReceipt again = node.submit(check(CheckingDepartment.QUALITY));
            CommandReceipt other = node.submit(check(CheckingDepartment.PRODUCTION));

            assertThat(again.refusals()).extracting(Refusal::code).containsExactly("EXTERNAL_CHECK_ALREADY_RECORDED");
            assertThat(other.accepted()).isTrue();
            assertThat(node.historyOf(SampleEvent.streamOf(AUTUMN)))
                    .containsExactly(
                            new ExternalCheckRecorded(AUTUMN, CheckingDepartment.QUALITY, "complete", "", THEN),
                            new ExternalCheckRecorded(AUTUMN, CheckingDepartment.PRODUCTION, "complete", "", THEN));
        }
    }
}
