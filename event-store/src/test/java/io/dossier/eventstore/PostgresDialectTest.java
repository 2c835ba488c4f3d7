package io.dossier.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What only PostgreSQL can get wrong. */
class PostgresDialectTest {

    private PostgresTestStore store;

    @BeforeEach
    @SuppressWarnings("NullAway.Init")
    void openStore() {
        store = PostgresTestStore.create(Duration.ofSeconds(20));
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void anIsolationLevelThatWouldReadAnOldMaximumIsRefused() {
        var engine = TestStore.engineOn(store.openDialect("-c default_transaction_isolation=serializable"));

        assertThatExceptionOfType(EventStoreException.class)
                .isThrownBy(() -> engine.appendEvents(Sample.note("unit-1", 0)))
                .withMessageContaining("read committed");
    }

    @Test
    void aCommitIsOnDiskEvenWhereTheServerWouldNotWaitForIt() throws SQLException {
        var setting = new AtomicReference<String>();
        var dialect = store.openDialect("-c synchronous_commit=off");

        dialect.write(connection -> {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(
                        "select append_events(%s)".formatted(String.join(",", Collections.nCopies(16, "'{}'"))));
                try (var result = statement.executeQuery("show synchronous_commit")) {
                    result.next();
                    setting.set(result.getString(1));
                }
            }
            connection.rollback();
        });

        assertThat(setting).hasValue("on");
    }

    @Test
    void aRowThatIsPutInOrChangedOtherwiseIsInTheHistoryAsWell() throws SQLException {
        var engine = store.openEngine();
        engine.appendEvents(Sample.note("unit-1", 0));

        store.openDialect().write(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("""
                        insert into event (position, event_id, aggregate_id, sequence, recorded_at, payload_type, payload_revision, payload, metadata)
                        values (2, 'e-2', 'unit-2', 0, 0, 'note-taken', '1', '{"unitId":"A-1","tenancyId":"t-1"}', '{"actor":"chen"}')""");
                statement.execute("""
                        update event set payload = '{"matter":{"complaintId":"c-1","unitId":"A-1"}}', unit_id = 'B-2' where position = 1""");
            }
        });

        assertThat(positions(engine, Selection.unit("A-1"))).containsExactly(1L, 2L);
        assertThat(positions(engine, Selection.tenancy("t-1"))).containsExactly(2L);
        assertThat(positions(engine, Selection.subject("c-1"))).containsExactly(1L);
        assertThat(positions(engine, Selection.actor("chen"))).containsExactly(2L);
    }

    private static List<Long> positions(GroupCommitEventStorageEngine engine, Selection selection) {
        return engine.history().forward(selection, 0, Long.MAX_VALUE, 100).stream()
                .map(RecordedEvent::position)
                .toList();
    }

    @Test
    void aValueThatTheDatabaseCannotHoldFailsItsOwnUnitOnly() throws Exception {
        var engine = store.openEngine();
        var writers = new Writers();
        Writers.Writer unfit;
        Writers.Writer innocent;

        try (var outsider = Outsider.holdingTheWriteLock(store)) {
            writers.startAndLead(() -> engine.appendEvents(Sample.note("leader", 0)));
            unfit = writers.startAndQueue(() -> engine.appendEvents(Sample.note("unit with a \0", 0)));
            innocent = writers.startAndQueue(() -> engine.appendEvents(Sample.note("unit-2", 0)));
            outsider.commit();
        }

        assertThat(unfit.outcome()).isInstanceOf(EventStoreException.class).hasMessageContaining("cannot hold");
        assertThat(innocent.outcome()).isNull();
        assertThat(engine.index().head()).isEqualTo(2);
    }

    @Test
    void migratingAgainOrBesideOtherTablesIsHarmless() throws SQLException {
        var dialect = store.openDialect();
        dialect.write(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("drop schema public cascade");
                statement.execute("create schema public");
                statement.execute("create table of_somebody_else (x integer)");
            }
        });

        EventStoreSchema.migrate(dialect);
        EventStoreSchema.migrate(dialect);

        var engine = TestStore.engineOn(dialect);
        assertThatCode(() -> engine.appendEvents(Sample.note("unit-1", 0))).doesNotThrowAnyException();
    }
}
