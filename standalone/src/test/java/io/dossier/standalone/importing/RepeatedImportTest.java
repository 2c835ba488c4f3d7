package io.dossier.standalone.importing;

import static io.dossier.standalone.importing.ImportFolder.DOCUMENTS;
import static io.dossier.standalone.importing.ImportFolder.TENANCIES;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.Command;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Importing again is harmless. */
class RepeatedImportTest {
    private static final String PAPERS = DOCUMENTS
            + "D-1,T-1,MOVE_IN,ORIGINAL,2025-01-01,租約\n"
            + ",T-1,OTHER,WORKING,2025-03-01,放行單\n"
            + ",T-1,OTHER,WORKING,2025-03-01,放行單\n";

    private final FakeDesk desk = new FakeDesk();
    private ImportFolder folder = new ImportFolder(Path.of(""));

    @BeforeEach
    void folder(@TempDir Path directory) {
        folder = new ImportFolder(directory);
    }

    @Test
    void theSecondTimeEverythingIsAcceptedAndNothingChanges() {
        folder.withTenant().with("documents.csv", PAPERS).importedInto(desk);
        List<Command> once = desk.history();

        ImportReport again = folder.importedInto(desk);

        assertThat(again.accepted()).isEqualTo(5);
        assertThat(again.exitCode()).isZero();
        assertThat(desk.history()).isEqualTo(once);
    }

    @Test
    void equalPapersWithoutANumberAreDifferentPapers() {
        folder.withTenant().with("documents.csv", PAPERS).importedInto(desk);

        assertThat(desk.papers()).extracting(paper -> paper.title()).containsExactly("租約", "放行單", "放行單");
        assertThat(desk.papers()).extracting(paper -> paper.documentId()).doesNotHaveDuplicates();
    }

    @Test
    void aPaperIsTheSameInAnotherOrderOfColumnsAnotherLanguageAndAnotherWayToWriteDates() {
        folder.withTenant().with("documents.csv", PAPERS).importedInto(desk);
        List<Command> once = desk.history();

        ImportReport again = folder.with(
                        "documents.csv",
                        "標題,資料日期,檔案性質,類別,租戶編號,資料編號\n" + "放行單,2025/3/1,工作,其他,T-1,\n" + "租約,2025年1月1日,原始,入住資料,T-1,D-1\n")
                .importedInto(desk);

        assertThat(again.exitCode()).isZero();
        assertThat(desk.history()).isEqualTo(once);
    }

    @Test
    void aRowThatChangedIsRejectedWithAReasonThatSaysSo() {
        folder.withTenant().with("documents.csv", PAPERS).importedInto(desk);

        ImportReport again =
                folder.with("documents.csv", PAPERS.replace("租約", "新租約")).importedInto(desk);

        assertThat(again.rejected()).isEqualTo(1);
        assertThat(folder.rejectsOf("documents.rejects.csv"))
                .singleElement()
                .asString()
                .startsWith(
                        "2,\"ROW_CHANGED: a row with this document_ref was imported before and said something else. ")
                .endsWith("D-1,T-1,MOVE_IN,ORIGINAL,2025-01-01,新租約");
    }

    @Test
    void aTenantWhoLeftSinceIsTerminatedByTheSameRow() {
        folder.withTenant().importedInto(desk);

        ImportReport again = folder.with(
                        "tenancies.csv",
                        TENANCIES
                                + "T-1,A-101,甲公司,王敏,+86 21 5555 0101,2025-01-01,2025-12-31,2025-01-01,2025-11-30,遷址\n")
                .importedInto(desk);

        assertThat(again.exitCode()).isZero();
        assertThat(desk.storyOf("A-101")).containsExactly("register", "move in 甲公司", "terminate 2025-11-30");
    }
}
