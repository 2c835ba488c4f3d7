package io.dossier.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was acknowledged to a process that was then killed, without a chance to tidy up, is there: once, and without gaps. */
@Tag("fault")
class CrashTest extends EventStoreSpecification {

    private static final int ROUNDS = Integer.getInteger("crash.rounds", 3);
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 300;

    @Test
    void everyAcknowledgedEventSurvivesTheDeathOfItsProcess() throws Exception {
        var acknowledged = new ArrayList<String>();
        for (int round = 1; round <= ROUNDS; round++) {
            acknowledged.addAll(appendUntilKilled("round-" + round));

            // Read once: the server may still be committing the dead process's last unit, which nobody was told of.
            var stored = positions(allEvents());
            assertThat(stored).isEqualTo(oneTo(stored.size()));
        }

        assertThat(allEvents())
                .extracting(TrackedEventMessage::getIdentifier)
                .doesNotHaveDuplicates()
                .containsAll(acknowledged);
    }

    private List<String> appendUntilKilled(String name) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(name))
                .redirectError(folder.resolve(name + ".log").toFile())
                .start();
        var acknowledged = new ArrayList<String>();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String id = output.readLine(); id != null; id = output.readLine()) {
                acknowledged.add(id);
                if (acknowledged.size() == ACKNOWLEDGED_BEFORE_THE_KILL) {
                    // SIGKILL. By the handle, because the process itself would close what is left to read.
                    process.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(process.waitFor()).as("killed, not ended").isNotZero();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE_THE_KILL);
        // A line that the kill cut in half was never said.
        acknowledged.removeLast();
        return acknowledged;
    }

    private List<String> command(String name) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                DoomedWriter.class.getName(),
                name));
        command.addAll(List.of(store.arguments()));
        return command;
    }
}
