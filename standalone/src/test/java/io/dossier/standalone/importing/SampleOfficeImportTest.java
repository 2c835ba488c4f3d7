package io.dossier.standalone.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.standalone.sample.SampleOffice;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample office that is kept with the sources can be imported as it is. */
class SampleOfficeImportTest {
    @Test
    void everyRowOfItIsAccepted(@TempDir Path rejects) {
        FakeDesk desk = new FakeDesk();

        ImportReport report = new ImportFolder(Path.of("sample-office")).importedInto(desk, rejects);

        assertThat(report.summary()).contains("documents.csv: 7200 rows read, 7200 accepted, 0 rejected");
        assertThat(report.summary())
                .containsPattern("complaints.csv: 3\\d\\d\\d rows read, 3\\d\\d\\d accepted, 0 rejected");
        assertThat(report.exitCode()).isZero();
        assertThat(desk.papers())
                .hasSize(SampleOffice.generate(SampleOffice.SEED).papers().size());
        assertThat(desk.overlapped()).isFalse();
    }
}
