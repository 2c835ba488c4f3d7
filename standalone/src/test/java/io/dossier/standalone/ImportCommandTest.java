package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.standalone.importing.ImportReport;
import io.dossier.standalone.store.DataDirectory;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@DisplayName("What the import's command line answers where there is no report")
@ExtendWith(OutputCaptureExtension.class)
class ImportCommandTest {

    @Test
    void aDataDirectoryInUseIsNoRejectedRow(@TempDir Path data, CapturedOutput output) throws IOException {
        try (DataDirectory other = DataDirectory.claim(data)) {
            assertThat(run("sample-office", "--dossier.data-dir=" + other.folder()))
                    .isEqualTo(ImportReport.NOT_STARTED)
                    .isEqualTo(4);
        }
        assertThat(output)
                .contains("is used by another running Dossier", "正由另一個運行中的 Dossier 使用")
                .contains("--dossier.data-dir=");
    }

    @Test
    void norIsASettingThatIsWrong(@TempDir Path data) {
        assertThat(run("sample-office", "--dossier.data-dir=" + data, "--dossier.office.zone=Atlantis"))
                .isEqualTo(ImportReport.NOT_STARTED);
    }

    @Test
    void aFolderIsNeeded() {
        assertThat(run()).isEqualTo(64);
        assertThat(run("--dossier.data-dir=data")).isEqualTo(64);
    }

    private static int run(String... arguments) {
        String[] line = new String[arguments.length + 1];
        line[0] = "import";
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        return ImportCommand.run(line);
    }
}
