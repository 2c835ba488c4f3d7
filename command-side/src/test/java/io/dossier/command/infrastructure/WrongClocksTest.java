package io.dossier.command.infrastructure;

import static io.dossier.command.infrastructure.Commands.file;
import static io.dossier.command.infrastructure.Commands.moveIn;
import static io.dossier.command.infrastructure.Commands.register;
import static io.dossier.command.infrastructure.Commands.rename;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.tenancy.TenancyEvent.CompanyRenamed;
import io.dossier.command.specification.Given;
import io.dossier.eventstore.fault.PostgresServer;
import io.dossier.eventstore.fault.WholeHistory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("fault")
@DisplayName("Two command nodes whose clocks are two hours apart")
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class WrongClocksTest {
    private static final Clock AHEAD = Clock.offset(Given.NOON, Duration.ofHours(1));
    private static final Clock BEHIND = Clock.offset(Given.NOON, Duration.ofHours(-1));

    private final Clock usual = GenericEventMessage.clock;

    @TempDir
    Path folder;

    @AfterEach
    void putBack() {
        GenericEventMessage.clock = usual;
    }

    @Test
    void keep_the_order_of_commits_and_decide_on_what_the_other_has_stored() throws Exception {
        try (PostgresServer postgres = PostgresServer.in(folder.resolve("postgresql"));
                Node ahead = node(postgres, "ahead", AHEAD);
                Node behind = node(postgres, "behind", BEHIND)) {
            recordedBy(AHEAD);
            ahead.having(register(), moveIn());
            List<String> acknowledged = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                Node node = i % 2 == 0 ? behind : ahead;
                recordedBy(i % 2 == 0 ? BEHIND : AHEAD);
                UUID paper = UUID.randomUUID();
                assertThat(node.submit(file(paper), "file-" + paper).accepted()).isTrue();
                acknowledged.add("file-" + paper);
                node.having(rename("Name " + i));
            }

            WholeHistory.of(postgres.url()).assertWhole(acknowledged);
            List<DomainEventMessage<?>> history = ahead.history();
            assertThat(history).hasSize(2 + 40);
            assertThat(history.stream().map(DomainEventMessage::getTimestamp).distinct())
                    .as("recorded in turn by two clocks")
                    .containsExactlyInAnyOrder(now(AHEAD), now(BEHIND));
            assertThat(history.stream()
                            .map(DomainEventMessage::getPayload)
                            .filter(CompanyRenamed.class::isInstance)
                            .map(event -> ((CompanyRenamed) event).companyName()))
                    .as("each knew what the one before had stored, whatever its clock said")
                    .containsExactlyElementsOf(java.util.stream.IntStream.range(0, 20)
                            .mapToObj(i -> "Name " + i)
                            .toList());
            assertThat(codesOf(behind, "Name 19")).containsExactly("COMPANY_NAME_UNCHANGED");
        }
    }

    private static List<String> codesOf(Node node, String name) {
        return OverARealStore.codes(node.submit(rename(name)));
    }

    private Node node(PostgresServer postgres, String name, Clock clock) throws java.io.IOException {
        return Node.over(PostgresServer.pool(postgres.url()), Files.createDirectory(folder.resolve(name)), clock);
    }

    // Axon asks a clock of the whole process for the time of an event.
    private static void recordedBy(Clock clock) {
        GenericEventMessage.clock = clock;
    }

    private static Instant now(Clock clock) {
        return clock.instant();
    }
}
