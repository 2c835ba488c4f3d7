package io.dossier.standalone.importing;

import static io.dossier.standalone.importing.ImportFolder.DOCUMENTS;
import static io.dossier.standalone.importing.ImportFolder.TENANCIES;
import static io.dossier.standalone.importing.ImportFolder.UNITS;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.Role;
import io.dossier.api.archive.Attachment;
import io.dossier.api.archive.FileDocument;
import io.dossier.api.tenancy.MoveInTenant;
import io.dossier.api.tenancy.TerminateLease;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happened in a unit is handed in in the order in which it happened, whatever the order of the rows. */
class StoryOrderTest {
    private final FakeDesk desk = new FakeDesk();
    private ImportFolder folder = new ImportFolder(Path.of(""));

    @BeforeEach
    void folder(@TempDir Path directory) {
        folder = new ImportFolder(directory);
    }

    @Test
    void aUnitIsToldFromItsRegistrationToItsLastTenant() {
        folder.with("units.csv", UNITS + "A-101,A,1,101,128.5\n")
                .with(
                        "tenancies.csv",
                        TENANCIES
                                + "T-2,A-101,乙公司,李偉,+86 21 5555 0102,2026-01-01,2026-12-31,2026-01-01,,\n"
                                + "T-1,A-101,甲公司,王敏,+86 21 5555 0101,2025-01-01,2025-12-31,2025-01-01,2025-12-20,遷址\n")
                .with(
                        "documents.csv",
                        DOCUMENTS
                                + "D-4,T-2,MOVE_IN,ORIGINAL,2026-01-01,租約\n"
                                + "D-3,T-1,PARKING_APPLICATION,WORKING,2025-05-01,車位\n"
                                + "D-1,T-1,MOVE_IN,ORIGINAL,2025-01-01,租約\n"
                                + "D-2,T-1,MOVE_IN,ORIGINAL,2025-01-01,執照\n");

        ImportReport report = folder.importedInto(desk);

        assertThat(desk.storyOf("A-101"))
                .containsExactly(
                        "register",
                        "move in 甲公司",
                        "file 租約",
                        "file 執照",
                        "file 車位",
                        "terminate 2025-12-20",
                        "move in 乙公司",
                        "file 租約");
        assertThat(report.exitCode()).isZero();
        assertThat(report.rowsRead()).isEqualTo(7);
        assertThat(report.accepted()).isEqualTo(7);
        assertThat(report.summary()).contains("units.csv: 1 rows read, 1 accepted, 0 rejected");
    }

    @Test
    void aUnitHasOneCommandOnItsWayAndUnitsGoBesideEachOther() {
        StringBuilder units = new StringBuilder(UNITS);
        StringBuilder tenancies = new StringBuilder(TENANCIES);
        StringBuilder documents = new StringBuilder(DOCUMENTS);
        for (int i = 1; i <= 40; i++) {
            units.append("A-").append(i).append(",A,1,").append(i).append(",100\n");
            tenancies.append("T-").append(i).append(",A-").append(i);
            tenancies.append(",甲公司,王敏,+86 21 5555 0101,2025-01-01,2025-12-31,2025-01-01,2025-12-20,\n");
            for (int day = 10; day < 30; day++) {
                documents
                        .append(",T-")
                        .append(i)
                        .append(",OTHER,WORKING,2025-03-")
                        .append(day)
                        .append(",放行單\n");
            }
        }
        folder.with("units.csv", units.toString())
                .with("tenancies.csv", tenancies.toString())
                .with("documents.csv", documents.toString());

        ImportReport report = folder.importedInto(desk);

        assertThat(report.rejected()).isZero();
        assertThat(desk.papers()).hasSize(800);
        assertThat(desk.overlapped()).isFalse();
    }

    @Test
    void aTenancyOfMorePapersThanAreHeldAtOnceKeepsTheirOrder() {
        StringBuilder documents = new StringBuilder(DOCUMENTS);
        int papers = 3 * Stories.PAGE;
        for (int i = 0; i < papers; i++) {
            LocalDate date = LocalDate.of(2025, 1, 1).plusDays(Math.floorMod(i * 7, 300));
            documents
                    .append(",T-1,OTHER,WORKING,")
                    .append(date)
                    .append(",放行單 ")
                    .append(i)
                    .append('\n');
        }
        folder.withTenant().with("documents.csv", documents.toString());

        folder.importedInto(desk);

        assertThat(desk.papers()).hasSize(papers);
        assertThat(desk.papers()).extracting(FileDocument::documentDate).isSorted();
    }

    @Test
    void everyValueOfARowReachesTheDesk() {
        String id = "0b8f0b2e-6a43-4e7b-9d0e-2f6f6f1f2a10";
        folder.with("units.csv", UNITS + "A-101,A,-1,101,128.50\n")
                .with(
                        "tenancies.csv",
                        TENANCIES + id
                                + ",A-101,甲公司,王敏,+86 21 5555 0101,2025-01-01,2025-12-31,2024-12-20,2025-06-30,\n")
                .with(
                        "documents.csv",
                        "tenancy_ref,category,document_class,document_date,title,attachment_name,attachment_uri,attachment_sha256\n"
                                + id + ",RENOVATION,WORKING,2025-02-03,平面圖,圖.pdf,https://scans.example/1.pdf,"
                                + "A".repeat(64) + "\n");

        folder.importedInto(desk);

        UUID tenancyId = UUID.fromString(id);
        assertThat(desk.history().get(1)).isInstanceOfSatisfying(MoveInTenant.class, moveIn -> {
            assertThat(moveIn.tenancyId()).isEqualTo(tenancyId);
            assertThat(moveIn.contact().phone()).isEqualTo("+86 21 5555 0101");
            assertThat(moveIn.leaseEnd()).isEqualTo("2025-12-31");
            assertThat(moveIn.movedInOn()).isEqualTo("2024-12-20");
        });
        assertThat(desk.papers())
                .singleElement()
                .satisfies(paper -> assertThat(paper.attachments())
                        .containsExactly(new Attachment(
                                "圖.pdf", URI.create("https://scans.example/1.pdf"), Optional.of("a".repeat(64)))));
        assertThat(desk.history().getLast())
                .isEqualTo(new TerminateLease(tenancyId, LocalDate.of(2025, 6, 30), "退租（匯入時未註明原因）"));
    }

    @Test
    void papersOfATenancyThatIsInTheBooksAlreadyNeedNoTenanciesFile() {
        folder.withTenant().importedInto(desk);

        List<String> story = desk.storyOf("A-101");
        folder.with("documents.csv", DOCUMENTS + ",T-1,OTHER,WORKING,2025-03-01,放行單\n");
        ImportReport report = folder.importedInto(desk);

        assertThat(report.rejected()).isZero();
        assertThat(desk.storyOf("A-101"))
                .startsWith(story.toArray(String[]::new))
                .endsWith("file 放行單");
    }

    @Test
    void theImportSignsAsASupervisorUnderOneCorrelation() {
        folder.withTenant().importedInto(desk);

        assertThat(desk.callers()).allSatisfy(caller -> {
            assertThat(caller.actor()).isEqualTo("import");
            assertThat(caller.role()).isEqualTo(Role.SUPERVISOR);
        });
        assertThat(desk.callers())
                .extracting(caller -> caller.correlationId())
                .containsOnly(desk.callers().getFirst().correlationId());
    }
}
