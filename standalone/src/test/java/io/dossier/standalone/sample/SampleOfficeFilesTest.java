package io.dossier.standalone.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that are kept with the sources are what the code makes; {@code -Dsample-office.write=true} writes them again. */
class SampleOfficeFilesTest {
    private static final Path KEPT = Path.of("sample-office");

    @Test
    void theKeptFilesAreWhatTheCodeMakes(@TempDir Path made) throws IOException {
        SampleOffice office = SampleOffice.generate(SampleOffice.SEED);
        if (Boolean.getBoolean("sample-office.write")) {
            SampleOfficeFiles.write(office, KEPT);
        }

        SampleOfficeFiles.write(office, made);

        for (String file :
                new String[] {"units.csv", "tenancies.csv", "documents.csv", "complaints.csv", "callbacks.csv"}) {
            assertThat(KEPT.resolve(file)).hasSameBinaryContentAs(made.resolve(file));
        }
    }

    @Test
    void linesEndInALineFeedAndTheFirstByteIsTheFirstHeadings() throws IOException {
        assertThat(Files.readString(KEPT.resolve("tenancies.csv")))
                .startsWith("tenancy_ref,unit_id,company_name,")
                .doesNotContain("\r");
    }

    @Test
    void theProgramWritesAnOfficeOfAnySize(@TempDir Path folder) throws IOException {
        SampleOfficeFiles.main(new String[] {folder.toString(), "5", "20", "50"});

        assertThat(Files.readAllLines(folder.resolve("documents.csv"))).hasSize(51);
    }
}
