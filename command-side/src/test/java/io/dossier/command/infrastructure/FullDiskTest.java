package io.dossier.command.infrastructure;

import static io.dossier.command.infrastructure.Commands.file;
import static io.dossier.command.infrastructure.Commands.moveIn;
import static io.dossier.command.infrastructure.Commands.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.dossier.command.specification.Given;
import io.dossier.eventstore.fault.PostgresServer;
import io.dossier.eventstore.fault.SmallDisk;
import io.dossier.eventstore.fault.WholeHistory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** On a file system of its own, which the test fills up and empties. */
@Tag("fault")
@DisplayName("A disk that is full")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@SuppressWarnings("NullAway.Init")
class FullDiskTest {
    private static final long LITTLE = 512 * 1024;

    @TempDir
    Path disks;

    @TempDir
    Path elsewhere;

    private SmallDisk disk;
    private final List<String> acknowledged = new ArrayList<>();

    @BeforeEach
    void mount() throws Exception {
        Optional<SmallDisk> mounted = SmallDisk.at(disks, 160);
        Assumptions.assumeTrue(mounted.isPresent(), "this user may not mount a file system, so no disk can be filled");
        disk = mounted.orElseThrow();
    }

    @AfterEach
    void unmount() {
        if (disk != null) {
            disk.close();
        }
    }

    @Test
    void of_SQLite_refuses_commands_keeps_what_was_acknowledged_and_goes_on_when_there_is_room() throws Exception {
        Path store = disk.folder().resolve("events.sqlite");
        try (Node node = Node.over(store)) {
            node.having(register(), moveIn());
            for (int round = 0; round < 3; round++) {
                disk.fillUpTo(LITTLE);
                UUID refused = fileUntilRefused(node);
                assertThat(node.history()).as("can be read").hasSize(2 + acknowledged.size());
                disk.makeRoom();
                again(node, refused);
            }
        }
        WholeHistory.of("jdbc:sqlite:" + store).assertWhole(acknowledged);
        try (Node afterwards = Node.over(store)) {
            assertThat(afterwards.history()).hasSize(2 + acknowledged.size());
        }
    }

    @Test
    void of_PostgreSQL_refuses_commands_keeps_what_was_acknowledged_and_goes_on_when_there_is_room() throws Exception {
        try (PostgresServer postgres = PostgresServer.in(disk.folder().resolve("postgresql"));
                Node node = Node.over(PostgresServer.pool(postgres.url()), elsewhere, Given.NOON)) {
            node.having(register(), moveIn());
            for (int round = 0; round < 2; round++) {
                disk.fillUpTo(LITTLE);
                UUID refused = fileUntilRefused(node);
                disk.makeRoom();
                // A server that finds no room for its log ends itself; whoever watches over it (systemd, Docker) starts
                // it again.
                if (!postgres.isAlive()) {
                    postgres.startAgain();
                }
                await().atMost(Duration.ofSeconds(60))
                        .ignoreExceptionsInstanceOf(EventStoreException.class)
                        .untilAsserted(() -> again(node, refused));
            }

            WholeHistory.of(postgres.url()).assertWhole(acknowledged);
            assertThat(node.history()).hasSize(2 + acknowledged.size());
        }
    }

    private UUID fileUntilRefused(Node node) {
        while (true) {
            UUID paper = UUID.randomUUID();
            Throwable failure = catchThrowable(
                    () -> assertThat(node.submit(file(paper), "file-" + paper).accepted())
                            .isTrue());
            if (failure != null) {
                // STORE_UNAVAILABLE to who asks over GraphQL
                assertThat(failure).isInstanceOf(EventStoreException.class);
                return paper;
            }
            acknowledged.add("file-" + paper);
        }
    }

    private void again(Node node, UUID refused) {
        assertThat(node.submit(file(refused), "file-" + refused).accepted()).isTrue();
        acknowledged.add("file-" + refused);
    }
}
