package io.dossier.standalone.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.standalone.sample.SampleOffice;
import io.dossier.standalone.sample.SampleOfficeFiles;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import that is stopped keeps what was accepted and goes on when it is run again. */
class StoppedImportTest {
    private final FakeDesk desk = new FakeDesk();

    @Test
    void aDeskThatFailsStopsTheImportAndTheNextOneCompletesIt(@TempDir Path directory) throws IOException {
        SampleOfficeFiles.write(SampleOffice.of(1, 40, 900), directory);
        ImportFolder folder = new ImportFolder(directory);

        desk.failsAfter(500);
        ImportReport stopped = folder.importedInto(desk);

        assertThat(stopped.exitCode()).isEqualTo(3);
        assertThat(stopped.stoppedBecause())
                .contains(
                        "the import stopped: the store is full. What was accepted until then is kept; run it again and it"
                                + " goes on");
        assertThat(stopped.accepted()).isBetween(400L, 500L);
        assertThat(stopped.rejected()).isZero();
        assertThat(desk.history()).hasSize(500);

        desk.failsAfter(Integer.MAX_VALUE);
        ImportReport resumed = folder.importedInto(desk);

        assertThat(resumed.exitCode()).isZero();
        assertThat(resumed.accepted()).isEqualTo(resumed.rowsRead());
        assertThat(desk.papers()).hasSize(900);
    }

    @Test
    void rowsThatWereRejectedUntilThenAreGivenBackAllTheSame(@TempDir Path directory) {
        ImportFolder folder = new ImportFolder(directory)
                .withTenant()
                .with("documents.csv", ImportFolder.DOCUMENTS + ",T-1,INVOICE,WORKING,2025-03-01,單\n");

        desk.failsAfter(1);
        ImportReport report = folder.importedInto(desk);

        assertThat(report.exitCode()).isEqualTo(3);
        assertThat(folder.rejectsOf("documents.rejects.csv")).hasSize(1);
    }

    @Test
    void anInterruptionStopsItToo(@TempDir Path directory) {
        ImportFolder folder = new ImportFolder(directory).withTenant();

        Thread.currentThread().interrupt();
        ImportReport report = folder.importedInto(desk);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(report.summary()).contains("the import stopped: it was interrupted");
        assertThat(folder.importedInto(desk).exitCode()).isZero();
    }
}
