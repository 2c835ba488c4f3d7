package io.dossier.standalone.importing;

import static io.dossier.standalone.importing.ImportFolder.DOCUMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rejected rows come back in a file that can be mended and imported as it is. */
class RejectsFileTest {
    private static final String BAD = DOCUMENTS
            + ",T-1,OTHER,WORKING,gestern,\"放行單, 急\n件\"\n"
            + ",T-1,OTHER,WORKING,2025-03-02,二\n"
            + ",T-1,INVOICE,WORKING,2025-03-03,三\n";

    private final FakeDesk desk = new FakeDesk();
    private ImportFolder folder = new ImportFolder(Path.of(""));

    @BeforeEach
    void folder(@TempDir Path directory) {
        folder = new ImportFolder(directory).withTenant().with("documents.csv", BAD);
    }

    @Test
    void itHasTheColumnsOfTheInputAndTheLineAndTheReason() {
        ImportReport report = folder.importedInto(desk);

        assertThat(report.files().get(2).rejects()).contains(folder.rejects().resolve("documents.rejects.csv"));
        assertThat(folder.contentOf("documents.rejects.csv"))
                .as("a byte order mark tells spreadsheets that it is UTF-8")
                .startsWith("\uFEFFline,reason," + DOCUMENTS.replace("\n", "\r\n"))
                .contains(",T-1,OTHER,WORKING,gestern,\"放行單, 急\n件\"\r\n");
        assertThat(report.summary()).contains("documents.rejects.csv");
    }

    @Test
    void mendedItIsImportedAndWhatIsStillBadComesBackAgain() {
        folder.importedInto(desk);
        ImportFolder mended = new ImportFolder(folder.rejects())
                .with(
                        "documents.rejects.csv",
                        folder.contentOf("documents.rejects.csv").replace("gestern", "2025-03-01"));

        ImportReport report = mended.importedInto(desk);

        assertThat(report.files()).singleElement().satisfies(file -> {
            assertThat(file.rowsRead()).isEqualTo(2);
            assertThat(file.accepted()).isEqualTo(1);
        });
        assertThat(desk.papers()).extracting(paper -> paper.title()).containsExactly("二", "放行單, 急\n件");
        assertThat(mended.contentOf("documents.rejects.csv").lines().findFirst().orElseThrow())
                .isEqualTo("\uFEFFline,reason," + DOCUMENTS.strip());
        assertThat(mended.rejectsOf("documents.rejects.csv"))
                .singleElement()
                .asString()
                .startsWith("4,");
    }

    @Test
    void anEarlierOneIsKeptSinceSomebodyMayHaveMendedIt() throws IOException {
        folder.importedInto(desk);
        String earlier = folder.contentOf("documents.rejects.csv");

        folder.with("documents.csv", BAD.replace("gestern", "vorgestern")).importedInto(desk);

        assertThat(folder.contentOf("documents.rejects.csv")).contains("vorgestern");
        assertThat(folder.contentOf("documents.rejects.1.csv")).isEqualTo(earlier);
        assertThat(filesIn(folder.rejects())).hasSize(2);
    }

    @Test
    void theFolderOfTheInputMayTakeThemAndItsOwnFilesAreReadFirst(@TempDir Path other) {
        ImportFolder here = new ImportFolder(other).withTenant().with("documents.csv", BAD);
        here.importedInto(desk, other);
        ImportReport again = here.importedInto(desk, other);

        assertThat(again.files().get(2).file()).hasFileName("documents.csv");
        assertThat(other.resolve("documents.rejects.csv")).exists();
    }

    @Test
    void itKeepsTheSeparatorOfTheInput() {
        folder.with("documents.csv", (DOCUMENTS + ",T-1,OTHER,WORKING,gestern,單\n").replace(",", ";"))
                .importedInto(desk);

        assertThat(folder.contentOf("documents.rejects.csv")).startsWith("\uFEFFline;reason;document_ref;tenancy_ref");
    }

    @Test
    void nothingIsWrittenWhereNothingIsRejected() {
        folder.with("documents.csv", DOCUMENTS).importedInto(desk);

        assertThat(folder.rejects()).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeWrittenToIsReported() throws IOException {
        Path file = Files.createFile(folder.rejects());

        ImportReport report = folder.importedInto(desk, file);

        assertThat(report.exitCode()).isEqualTo(3);
        assertThat(report.rejected()).isEqualTo(2);
        assertThat(report.summary())
                .contains("the rejected rows cannot be written to ", " cannot be opened or made (FileAlreadyExists)");
    }

    private static List<Path> filesIn(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }
}
