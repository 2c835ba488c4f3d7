package io.dossier.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.dossier.eventstore.checkpoint.Checkpoint;
import io.dossier.eventstore.checkpoint.CheckpointFolder;
import io.dossier.eventstore.checkpoint.CheckpointKeeper;
import io.dossier.eventstore.checkpoint.CheckpointKeeper.State;
import io.dossier.eventstore.checkpoint.CheckpointWriter;
import io.dossier.eventstore.checkpoint.HistoryContradicted.Kind;
import io.dossier.eventstore.checkpoint.Reason;
import io.dossier.eventstore.checkpoint.Statements;
import io.dossier.eventstore.note.SignedNote;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

@DisplayName("A process that waits for the folder of checkpoints, which another one has")
@Timeout(60)
class WaitingProcessTest {
    private static final LongConsumer ON = done -> {};

    @TempDir
    Path home;

    private final Logger logger = (Logger) LoggerFactory.getLogger(CheckpointFolder.class.getPackageName());
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();
    private ProvedStore store;
    private CheckpointFolder folder;
    private CheckpointWriter other;

    @BeforeEach
    @SuppressWarnings("NullAway.Init")
    void letAnotherHaveTheFolder() {
        store = new ProvedStore(Database.POSTGRESQL, home);
        store.append(250);
        folder = new CheckpointFolder(store.checkpoints);
        other = store.writer(folder, "key.pem", "none.pem");
        sign(other);
        said.start();
        logger.addAppender(said);
    }

    @AfterEach
    void close() {
        logger.detachAppender(said);
        folder.close();
        store.close();
    }

    private static void sign(CheckpointWriter writer) {
        while (writer.turn(true) == CheckpointWriter.Turn.WENT_ON) {
            // goes on
        }
    }

    /** It looks when it is asked, and at its first start. */
    private final class Waiting implements AutoCloseable {
        private final CheckpointFolder same = new CheckpointFolder(store.checkpoints);
        private final CheckpointKeeper keeper;
        private final Statements statements;

        Waiting(String key, String formerKey) {
            keeper = new CheckpointKeeper(store.writer(same, key, formerKey), same, Duration.ofHours(1));
            statements = new Statements(store.signingKeys(key, formerKey), same, keeper);
        }

        @Override
        public void close() {
            keeper.close();
        }
    }

    private List<String> said(Level level) {
        return Stream.of(said.list.toArray(ILoggingEvent[]::new))
                .filter(event -> event.getLevel().equals(level))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    @Test
    void knowsHowManyEventsTheOtherHasNotCovered() throws Exception {
        try (Waiting waiting = new Waiting("key.pem", "none.pem")) {
            assertThat(waiting.statements.contradicted(250, ON)).isEmpty();

            assertThat(waiting.keeper.state()).isInstanceOf(State.Waiting.class);
            assertThat(waiting.keeper.uncovered()).isZero();
            assertThat(waiting.keeper.last()).map(Checkpoint::size).contains(250L);
            store.append(7);
            assertThat(waiting.statements.contradicted(250, ON)).isEmpty();
            assertThat(waiting.keeper.uncovered()).isEqualTo(7);
            assertThat(said(Level.ERROR)).isEmpty();
        }
    }

    @Test
    void comparesTheEventsAndSignsAStatementBesideTheOthersCheckpoints() throws Exception {
        try (Waiting waiting = new Waiting("key.pem", "none.pem")) {
            assertThat(waiting.statements.contradicted(250, ON)).isEmpty();

            SignedNote note = waiting.statements.state(
                    "an-audit", newest -> "over " + newest.orElseThrow().size() + "\n");

            assertThat(store.checkpoints.resolve("audits/an-audit")).hasContent(note.toString());
            assertThat(note.toString()).startsWith("over 250\n");
            sign(other);
            assertThat(store.verify().out()).startsWith("VERIFIED size=250");
        }
    }

    @Test
    void awaitsTheOthersCheckpointOverWhatIsToBeStated() throws Exception {
        store.append(60);
        try (Waiting waiting = new Waiting("key.pem", "none.pem")) {
            long[] looked = {0};

            assertThat(waiting.statements.contradicted(310, done -> {
                        if (++looked[0] == 3) {
                            sign(other); // full tiles take the place of those that it may have seen
                        }
                    }))
                    .isEmpty();

            assertThat(waiting.keeper.last()).map(Checkpoint::size).contains(310L);
        }
    }

    @Test
    void takesOverWhereTheOtherEndsBeforeItHasCoveredWhatIsToBeStated() throws Exception {
        store.append(60);
        try (Waiting waiting = new Waiting("key.pem", "none.pem")) {
            assertThat(waiting.statements.contradicted(310, done -> {
                        if (waiting.keeper.state() instanceof State.Waiting) {
                            folder.close();
                        }
                    }))
                    .isEmpty();

            assertThat(waiting.keeper.state()).isInstanceOf(State.Following.class);
        }
        assertThat(store.verify().out()).startsWith("VERIFIED size=310");
    }

    @Test
    void statesNothingOverAnAlteredEvent() throws Exception {
        store.behindItsBack("update event set metadata = payload where position = 55");
        try (Waiting waiting = new Waiting("key.pem", "none.pem")) {
            assertThat(waiting.statements.contradicted(250, ON))
                    .get()
                    .returns(Kind.ALTERED, State.Contradicted::kind)
                    .returns(Reason.Code.EVENT_ALTERED, found -> found.reason().code());

            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> waiting.statements.state("an-audit", newest -> "text\n"));
        }
    }

    @Test
    void withAnotherKeySaysSoAtItsStartThoughTheOtherGoesOnAndStatesNothing() throws Exception {
        try (Waiting waiting = new Waiting("foreign.pem", "none.pem")) {
            assertThat(waiting.statements.contradicted(250, ON))
                    .get()
                    .returns(Kind.UNFIT, State.Contradicted::kind)
                    .returns(
                            Reason.Code.KEY_UNFIT_IN_FOLDER,
                            found -> found.reason().code());

            assertThat(said(Level.WARN))
                    .singleElement()
                    .asString()
                    .contains("this one could not take over", "The key in use does not fit", "former-key-file");
            store.append(10);
            sign(other);
            assertThat(waiting.statements.contradicted(260, ON)).isPresent();
            assertThat(said(Level.WARN)).hasSize(1);
            assertThat(waiting.keeper.uncovered()).isZero();
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> waiting.statements.state("an-audit", newest -> "text\n"))
                    .withMessageStartingWith("The key in use does not fit");
        }
        assertThat(store.checkpoints.resolve("audits")).doesNotExist();
        assertThat(store.verify().out()).startsWith("VERIFIED size=260");
    }

    @Test
    void withANewKeyAndTheFormerOneStatesNothingBeforeTheOtherSignsWithBoth() throws Exception {
        try (Waiting waiting = new Waiting("new.pem", "key.pem")) {
            assertThat(waiting.statements.contradicted(250, ON))
                    .get()
                    .returns(
                            Reason.Code.KEY_NOT_IN_USE_YET,
                            found -> found.reason().code());

            folder.close();
            store.append(10);
            try (CheckpointFolder again = new CheckpointFolder(store.checkpoints)) {
                sign(store.writer(again, "new.pem", "key.pem"));

                assertThat(waiting.statements.contradicted(260, ON)).isEmpty();
                assertThat(waiting.keeper.state()).isInstanceOf(State.Waiting.class);
            }
        }
    }
}
