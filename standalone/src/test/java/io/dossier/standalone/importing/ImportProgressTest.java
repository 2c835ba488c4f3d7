package io.dossier.standalone.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.CommandReceipt;
import io.dossier.standalone.progress.Counted;
import io.dossier.standalone.progress.ProgressListener;
import io.dossier.standalone.sample.SampleOffice;
import io.dossier.standalone.sample.SampleOfficeFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person sees how far an import is. */
class ImportProgressTest {
    @Test
    void everyPhaseComesToItsTotal(@TempDir Path directory) throws IOException {
        SampleOfficeFiles.write(SampleOffice.of(1, 20, 300), directory);
        List<String> phases = new ArrayList<>();
        AtomicLong done = new AtomicLong();
        ProgressListener listener = new ProgressListener() {
            private long expected;

            @Override
            public void begin(String phase, long total, Counted counted) {
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
}
