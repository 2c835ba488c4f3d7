package io.dossier.command.infrastructure;

import static io.dossier.command.infrastructure.Commands.file;
import static io.dossier.command.infrastructure.Commands.moveIn;
import static io.dossier.command.infrastructure.Commands.register;
import static io.dossier.command.infrastructure.Commands.rename;
import static io.dossier.command.specification.Given.DOCUMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dossier.api.CommandReceipt;
import io.dossier.command.specification.Given;
import io.dossier.eventstore.fault.CutLine;
import io.dossier.eventstore.fault.CutLine.Loss;
import io.dossier.eventstore.fault.PostgresServer;
import io.dossier.eventstore.fault.WholeHistory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("fault")
@DisplayName("A connection that is cut around the commit")
@Timeout(value = 2, unit = TimeUnit.MINUTES)
@SuppressWarnings("NullAway.Init")
class LostAnswerTest {
    private static final String COMMIT = "append_events";

    private PostgresServer postgres;
    private CutLine line;
    private Node node;

    @BeforeEach
    void open(@TempDir Path folder) {
        postgres = PostgresServer.in(folder.resolve("postgresql"));
        line = CutLine.to(postgres.port());
        node = Node.over(
                PostgresServer.pool(PostgresServer.url(line.port()) + "&prepareThreshold=0&sslmode=disable"),
                folder,
                Given.NOON);
        node.having(register(), moveIn());
    }

    @AfterEach
    void close() {
        node.close();
        line.close();
        postgres.close();
    }

    private long stored() throws Exception {
        return WholeHistory.of(postgres.url()).count();
    }

    @Test
    void after_it_the_sender_is_told_that_the_outcome_is_unknown_and_finds_it_out_by_sending_again() throws Exception {
        line.cutNext(COMMIT, Loss.ANSWER);

        assertThatExceptionOfType(EventStoreException.class)
                .isThrownBy(() -> node.submit(file(DOCUMENT), "c-1"))
                .withMessageContaining("may or may not be stored")
                .withMessageContaining("repeat the command with the same command id");

        assertThat(line.cuts()).isEqualTo(1);
        assertThat(stored()).as("committed, though nobody was told").isEqualTo(3);
        assertThat(node.submit(file(DOCUMENT), "c-1")).isEqualTo(CommandReceipt.accepted(DOCUMENT.toString()));
        assertThat(stored()).isEqualTo(3);
        WholeHistory.of(postgres.url()).assertWhole(List.of("c-1"));
    }

    @Test
    void after_it_a_command_that_would_be_refused_the_second_time_gets_its_first_answer() throws Exception {
        line.cutNext(COMMIT, Loss.ANSWER);

        assertThatExceptionOfType(EventStoreException.class)
                .isThrownBy(() -> node.submit(rename("Second Name"), "c-1"));

        assertThat(node.submit(rename("Second Name"), "c-1").accepted()).isTrue();
        assertThat(stored()).isEqualTo(3);
        assertThat(node.submit(rename("Third Name"), "c-1").refusals())
                .extracting(refusal -> refusal.code())
                .containsExactly("COMMAND_ID_REUSED");
    }

    @Test
    void before_it_nothing_is_stored_and_sending_again_stores_it() throws Exception {
        line.cutNext(COMMIT, Loss.REQUEST);

        assertThatExceptionOfType(EventStoreException.class).isThrownBy(() -> node.submit(file(DOCUMENT), "c-1"));

        assertThat(line.cuts()).isEqualTo(1);
        assertThat(stored()).isEqualTo(2);
        assertThat(node.submit(file(DOCUMENT), "c-1").accepted()).isTrue();
        assertThat(stored()).isEqualTo(3);
    }

    @Test
    void for_many_who_share_a_commit_each_finds_its_own_outcome() throws Exception {
        try (Clerks clerks = Clerks.at(List.of(node), 8)) {
            for (int round = 0; round < 20; round++) {
                line.cutNext(COMMIT, round % 2 == 0 ? Loss.ANSWER : Loss.REQUEST);
                clerks.untilUnanswered();
                clerks.untilMore(8);
            }

            List<String> acknowledged = clerks.finish();

            assertThat(line.cuts()).isEqualTo(20);
            WholeHistory.of(postgres.url()).assertWhole(acknowledged);
            assertThat(stored()).as("nothing but units, tenants and papers").isEqualTo(2 + 2 * 8 + acknowledged.size());
        }
    }
}
