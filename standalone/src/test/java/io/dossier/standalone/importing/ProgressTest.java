package io.dossier.standalone.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.CommandReceipt;
import io.dossier.standalone.sample.SampleOffice;
import io.dossier.standalone.sample.SampleOfficeFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person sees how far an import is. */
class ProgressTest {
    @Test
    void everyPhaseComesToItsTotal(@TempDir Path directory) throws IOException {
        SampleOfficeFiles.write(SampleOffice.of(1, 20, 300), directory);
        List<String> phases = new ArrayList<>();
        AtomicLong done = new AtomicLong();
        ProgressListener listener = new ProgressListener() {
            private long expected;

            @Override
            public void begin(String phase, long total) {
                phases.add(phase);
                expected = total;
                done.set(0);
            }

            @Override
            public void advance(long by) {
                done.addAndGet(by);
            }

            @Override
            public void end() {
                assertThat(done).hasValue(expected);
            }
        };

        ImportReport report = new ImportFolder(directory)
                .importer((command, commandId, caller) -> CommandReceipt.accepted(command.about()))
                .run(directory, directory, listener);

        assertThat(report.exitCode()).isZero();
        assertThat(phases)
                .containsExactly(
                        "Reading units.csv",
                        "Reading tenancies.csv",
                        "Reading documents.csv",
                        "Reading complaints.csv",
                        "Reading callbacks.csv",
                        "Importing");
    }

    @Test
    void aLogGetsALineNowAndThen() {
        AtomicLong seconds = new AtomicLong();
        InstantSource ticking = () -> Instant.ofEpochSecond(seconds.get());
        Clock clock = ticking.withZone(ZoneOffset.UTC);
        List<String> lines = new ArrayList<>();
        ProgressListener listener = new ProgressLineListener(lines::add, clock, Duration.ofSeconds(5), Locale.ENGLISH);

        listener.begin("Importing", 3000);
        for (int second = 0; second < 12; second++) {
            seconds.set(second);
            listener.advance(256);
        }
        listener.end();

        assertThat(lines).containsExactly("Importing: 1536 of 3000", "Importing: 2816 of 3000");
    }

    @Test
    void aPersonGetsABar() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ProgressListener listener = new ProgressBarListener(new PrintStream(out, true, StandardCharsets.UTF_8));

        listener.begin("Importing", 10);
        listener.advance(10);
        listener.end();
        listener.end();

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Importing", "100%");
    }
}
