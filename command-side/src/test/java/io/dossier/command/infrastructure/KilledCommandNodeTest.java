package io.dossier.command.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.dossier.command.specification.Given;
import io.dossier.eventstore.fault.PostgresServer;
import io.dossier.eventstore.fault.WholeHistory;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes with the product's own command side over PostgreSQL, killed with SIGKILL while they append. */
@Tag("fault")
@DisplayName("A command node that is killed while it appends")
class KilledCommandNodeTest {
    /** More of them with {@code -Ddossier.faults.rounds=1000}. */
    private static final int ROUNDS = Integer.getInteger("dossier.faults.rounds", 50);

    private static final int MOST_BEFORE_THE_KILL = 200;

    @TempDir
    Path folder;

    private final Random random = new Random(20261126);

    @Test
    void loses_nothing_that_was_acknowledged_and_what_was_not_is_stored_once_when_it_is_sent_again() {
        assertTimeoutPreemptively(Duration.ofSeconds(60 + 12L * ROUNDS), this::killAgainAndAgain);
    }

    private void killAgainAndAgain() throws Exception {
        List<String> acknowledged = new ArrayList<>();
        int sentAgain = 0;
        try (PostgresServer postgres = PostgresServer.in(folder.resolve("postgresql"));
                Node other = Node.over(PostgresServer.pool(postgres.url()), folder, Given.NOON)) {
            for (int clerk = 0; clerk < DoomedNode.CLERKS; clerk++) {
                other.having(
                        Commands.register(DoomedNode.unit(clerk), clerk),
                        Commands.moveIn(DoomedNode.unit(clerk), DoomedNode.tenancy(clerk)));
            }
            for (int round = 1; round <= ROUNDS; round++) {
                Said said = killed(postgres, 1 + random.nextInt(MOST_BEFORE_THE_KILL));
                said.acknowledged().forEach(paper -> acknowledged.add(DoomedNode.commandId(paper)));
                for (UUID paper : said.unanswered()) {
                    DoomedNode.file(other, DoomedNode.clerk(paper), paper);
                    acknowledged.add(DoomedNode.commandId(paper));
                    sentAgain++;
                }
            }

            WholeHistory.of(postgres.url()).assertWhole(acknowledged);
            assertThat(sentAgain)
                    .as("some were killed in the middle of a command")
                    .isPositive();
        }
    }

    private record Said(List<UUID> acknowledged, Set<UUID> unanswered) {}

    private Said killed(PostgresServer postgres, int afterPapers) throws IOException, InterruptedException {
        Process process = start(postgres);
        List<UUID> acknowledged = new ArrayList<>();
        Set<UUID> unanswered = new HashSet<>();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (isWhole(line, DoomedNode.SENT)) {
                    unanswered.add(paper(line, DoomedNode.SENT));
                } else if (isWhole(line, DoomedNode.ACKNOWLEDGED)) {
                    UUID paper = paper(line, DoomedNode.ACKNOWLEDGED);
                    acknowledged.add(paper);
                    unanswered.remove(paper);
                    if (acknowledged.size() == afterPapers) {
                        // SIGKILL. By the handle, because the process itself would close what is left to read.
                        process.toHandle().destroyForcibly();
                    }
                }
            }
        }
        assertThat(process.waitFor()).as("killed, not ended").isEqualTo(128 + 9);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(afterPapers);
        return new Said(acknowledged, unanswered);
    }

    // A line that the kill cut in half was never said.
    private static boolean isWhole(String line, String word) {
        return line.startsWith(word) && line.length() == word.length() + 36;
    }

    private static UUID paper(String line, String word) {
        return UUID.fromString(line.substring(word.length()));
    }

    private Process start(PostgresServer postgres) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DoomedNode.class.getName(),
                        postgres.url(),
                        folder.toString())
                .redirectError(folder.resolve("log").toFile())
                .start();
    }
}
