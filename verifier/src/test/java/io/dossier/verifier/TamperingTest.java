package io.dossier.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Of a store that somebody changed behind the software's back, the verifier names the exact place")
@ParameterizedClass(name = "{0}")
@EnumSource(Database.class)
class TamperingTest {
    private static final String COLUMNS = "event_id, aggregate_type, aggregate_id, sequence, recorded_at, payload_type,"
            + " payload_revision, payload, metadata, command_id, command_ordinal, entity_id";

    @Parameter
    Database database;

    @TempDir
    Path home;

    private ProvedStore store;

    /** 700 events, so that there are full and partial tiles; 650 of them are covered. */
    @BeforeEach
    @SuppressWarnings("NullAway.Init")
    void writeAndSign() {
        store = new ProvedStore(database, home);
        for (int i = 0; i < 13; i++) {
            store.append(50);
        }
        store.sign();
        store.append(50);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aStoreThatNobodyTouchedIsVerified() {
        ProvedStore.Answer answer = store.verify();

        assertThat(answer.out()).startsWith("VERIFIED size=650 checkpoints=7 uncovered=50 root=");
        assertThat(answer.exitCode()).isZero();
    }

    @Test
    void aChangedPayload() throws SQLException {
        store.behindItsBack("update event set payload = metadata where position = 333");

        assertTampered("CHANGED", 333);
    }

    @Test
    void aTimeThatWasDatedBackByAMicrosecond() throws SQLException {
        store.behindItsBack("update event set recorded_at = recorded_at - 1 where position = 1");

        assertTampered("CHANGED", 1);
    }

    @Test
    void anAbsentValueThatBecameAnEmptyOne() throws SQLException {
        store.behindItsBack("update event set entity_id = '' where position = 650");

        assertTampered("CHANGED", 650);
    }

    @Test
    void theFirstOfSeveralChanges() throws SQLException {
        store.behindItsBack("update event set payload_type = 'x' where position in (512, 300, 257)");

        assertTampered("CHANGED", 257);
    }

    @Test
    void aRemovedEvent() throws SQLException {
        store.behindItsBack("delete from event where position = 256");

        assertTampered("REMOVED", 256);
    }

    @Test
    void theLastEventsRemoved() throws SQLException {
        store.behindItsBack("delete from event where position > 640");

        assertTampered("REMOVED", 641);
    }

    @Test
    void allEventsRemoved() throws SQLException {
        store.behindItsBack("delete from event");

        assertTampered("REMOVED", 1);
        assertThat(store.verify().out()).contains("positions 1 to 650 are missing; there are no events at all");
    }

    @Test
    void aRemovedEventWhoseGapWasClosed() throws SQLException {
        store.behindItsBack("delete from event where position = 400");
        shift(400, -1);

        assertTampered("REMOVED", 400);
    }

    @Test
    void anEventPutInBetween() throws SQLException {
        shift(299, 1);
        insert(300);

        assertTampered("INSERTED", 300);
    }

    @Test
    void anEventPutInBeforeTheFirst() throws SQLException {
        insert(0);

        assertTampered("INSERTED", 0);
    }

    @Test
    void twoEventsExchanged() throws SQLException {
        store.behindItsBack(
                "update event set position = -1 where position = 120",
                "update event set position = 120 where position = 480",
                "update event set position = 480 where position = -1");

        assertTampered("REORDERED", 120);
        assertThat(store.verify().out()).contains("positions 120 and 480 were exchanged");
    }

    @Test
    void anEventMovedAheadOfOthers() throws SQLException {
        store.behindItsBack("update event set position = -1000000 where position = 210");
        store.behindItsBack(
                "update event set position = -position where position between 200 and 209",
                "update event set position = 1 - position where position between -209 and -200",
                "update event set position = 200 where position = -1000000");

        assertTampered("REORDERED", 200);
    }

    @Test
    void withoutTheKeptHashesTheCheckpointsAroundItAreNamed() throws SQLException {
        store.behindItsBack("update event set payload = metadata where position = 333");

        ProvedStore.Answer answer = store.verify("--without-tiles");

        assertThat(answer.out())
                .startsWith("TAMPERED kind=ALTERED position=301")
                .contains("positions 301 to 400");
        assertThat(answer.exitCode()).isEqualTo(1);
    }

    @Test
    void anEventAfterTheNewestCheckpointIsSaidNotToBeCovered() throws SQLException {
        store.behindItsBack("update event set payload = metadata where position = 651");

        assertThat(store.verify().out()).contains("uncovered=50").contains("50 events after position 650");
    }

    @Test
    void aCheckpointTakenOutOfTheDatabase() throws SQLException {
        store.behindItsBack("delete from checkpoint where size = 300");

        assertTampered("CHECKPOINT", 300);
    }

    @Test
    void anEventOfWhoseCheckpointsOnlyTheDatabaseHasTheLast() throws Exception {
        takeOutOfTheFolder(500);
        assertThat(store.verify().err())
                .contains("the database has 2 checkpoints that " + store.checkpoints + " lacks, up to size 650");
        assertThat(store.verify().out()).startsWith("VERIFIED size=650 checkpoints=7 uncovered=50 root=");
        store.behindItsBack("update event set payload = metadata where position = 610");

        assertTampered("ALTERED", 601);
        assertThat(store.verify().out()).contains("the events at positions 601 to 650 are not all as they were signed");
    }

    @Test
    void theLastEventsRemovedOfWhoseCheckpointsOnlyTheDatabaseHasTheLast() throws Exception {
        takeOutOfTheFolder(500);
        store.behindItsBack("delete from event where position > 510");

        assertTampered("REMOVED", 511);
        assertThat(store.verify().out()).contains("positions 511 to 650 are missing; the last one is at 510");
    }

    @Test
    void aCheckpointTakenOutOfTheFolderAndTheDatabaseThatOthersInTheDatabaseFollow() throws Exception {
        takeOutOfTheFolder(500);
        store.behindItsBack("delete from checkpoint where size = 600");

        assertTampered("CHECKPOINT", 650);
        assertThat(store.verify().out()).contains("The checkpoint of size 650 does not follow that of size 500");
    }

    @Test
    void aCheckpointInTheDatabaseThatNobodySigned() throws Exception {
        takeOutOfTheFolder(600);
        store.behindItsBack("update checkpoint set note = replace(note, 'time 2', 'time 1') where size = 650");

        assertTampered("CHECKPOINT", 650);
        assertThat(store.verify().out())
                .contains("its signature is not of this text")
                .contains(store.address());
    }

    @Test
    void aChangedPayloadIsNotHiddenByARowThatIsNoCheckpoint() throws SQLException {
        store.behindItsBack("insert into checkpoint (size, previous_size, note) values (700, 650, 'trash')");
        assertThat(store.verify().err()).contains(store.address() + " holds something that is no checkpoint");
        assertThat(store.verify().exitCode()).isEqualTo(2);
        store.behindItsBack("update event set payload = metadata where position = 333");

        assertTampered("CHANGED", 333);
    }

    /** Cuts the history behind the checkpoint of that size, and removes the file with the newest. */
    private void takeOutOfTheFolder(int after) throws IOException {
        Path history = store.checkpoints.resolve("checkpoint-history");
        String whole = Files.readString(history);
        String origin = whole.substring(0, whole.indexOf('\n') + 1);
        int last = whole.indexOf(origin + after + '\n');
        Files.writeString(history, whole.substring(0, whole.indexOf(origin, last + 1)));
        Files.delete(store.checkpoints.resolve("checkpoint"));
    }

    private void assertTampered(String kind, long position) {
        ProvedStore.Answer answer = store.verify();
        assertThat(answer.out()).startsWith("TAMPERED kind=%s position=%d%n".formatted(kind, position));
        assertThat(answer.exitCode()).isEqualTo(1);
    }

    /** Moves all events after that position by so many. */
    private void shift(int after, int by) throws SQLException {
        store.behindItsBack(
                "update event set position = -position where position > " + after,
                "update event set position = -position + (%d) where position < 0".formatted(by));
    }

    private void insert(int position) throws SQLException {
        store.behindItsBack(
                "insert into event (position, %s) select %d, 'forged', aggregate_type, 'forged', 0, recorded_at, payload_type, payload_revision, payload, metadata, null, null, null from event where position = 10"
                        .formatted(COLUMNS, position));
    }
}
