package io.dossier.standalone.importing;

import static io.dossier.standalone.importing.ImportFolder.DOCUMENTS;
import static io.dossier.standalone.importing.ImportFolder.TENANCIES;
import static io.dossier.standalone.importing.ImportFolder.UNITS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that would be lost for ever if they were entered out of order wait, and go in with the mended ones. */
class WaitingRowsTest {
    private static final String FORMER = "T-1,A-101,甲公司,王敏,0101,2025-01-01,2025-12-31,2025-01-01,2025-12-20,\n";
    private static final String CURRENT = "T-2,A-101,乙公司,李偉,0102,2026-01-01,2026-12-31,2026-01-01,,\n";
    private static final String[] WHOLE_STORY = {
        "register", "move in 甲公司", "file 租約", "file 放行單", "terminate 2025-12-20", "move in 乙公司", "file 新租約"
    };

    private final FakeDesk desk = new FakeDesk();
    private ImportFolder folder = new ImportFolder(Path.of(""));

    @BeforeEach
    void folder(@TempDir Path directory) {
        folder = new ImportFolder(directory)
                .with("units.csv", UNITS + "A-101,A,1,101,128.5\n")
                .with("tenancies.csv", TENANCIES + CURRENT + FORMER)
                .with("documents.csv", papers("2025-03-01"));
    }

    @Test
    void aTerminationWaitsForRejectedPapersWhichItWouldShutOut() {
        folder.with("documents.csv", papers("gestern")).importedInto(desk);

        assertThat(desk.storyOf("A-101")).containsExactly("register", "move in 甲公司", "file 租約");
        assertThat(folder.contentOf("tenancies.rejects.csv"))
                .contains("3,\"TERMINATION_WAITS: ", "2,UNIT_OCCUPIED (R1.2): ");

        mendRejected("documents.rejects.csv", "gestern", "2025-03-01").importedInto(desk);

        assertThat(desk.storyOf("A-101")).containsExactly(WHOLE_STORY);
    }

    @Test
    void aTerminationWaitsForPapersThatTheDeskRefused() {
        String tooLong = "長".repeat(201);
        folder.with("documents.csv", papers("2025-03-01").replace("放行單", tooLong))
                .importedInto(desk);

        assertThat(desk.storyOf("A-101")).containsExactly("register", "move in 甲公司", "file 租約");

        mendRejected("documents.rejects.csv", tooLong, "放行單").importedInto(desk);

        assertThat(desk.storyOf("A-101")).containsExactly(WHOLE_STORY);
    }

    @Test
    void aTenancyThatCannotBeUnderstoodIsNotOvertakenByALaterOneOfItsUnit() {
        folder.with("tenancies.csv", TENANCIES + CURRENT + FORMER.replace("2025-12-31", "31.12.2025"))
                .importedInto(desk);

        assertThat(desk.storyOf("A-101")).containsExactly("register");
        assertThat(folder.contentOf("tenancies.rejects.csv"))
                .contains("the earlier one in line 3 of tenancies.csv has to be mended first");

        mendRejected("tenancies.rejects.csv", "31.12.2025", "2025-12-31").importedInto(desk);

        assertThat(desk.storyOf("A-101")).containsExactly(WHOLE_STORY);
    }

    @Test
    void aTenancyThatTheDeskRefusedIsNotOvertakenEither() {
        folder.with("tenancies.csv", TENANCIES + CURRENT + FORMER.replace("2025-12-31", "2024-12-31"))
                .importedInto(desk);

        assertThat(desk.storyOf("A-101")).containsExactly("register");
        assertThat(folder.rejectsOf("documents.rejects.csv")).hasSize(3);

        mendRejected("tenancies.rejects.csv", "2024-12-31", "2025-12-31").importedInto(desk);

        assertThat(desk.storyOf("A-101")).containsExactly(WHOLE_STORY);
    }

    @Test
    void anEarlierTenancyDoesNotWaitForALaterOne() {
        folder.with("tenancies.csv", TENANCIES + CURRENT.replace("2026-12-31", "bald") + FORMER)
                .importedInto(desk);

        assertThat(desk.storyOf("A-101")).contains("terminate 2025-12-20").doesNotContain("move in 乙公司");
    }

    @Test
    void nothingWaitsForAPaperThatIsTooLateAnyway() {
        folder.importedInto(desk);
        ImportReport report = folder.with(
                        "documents.csv", papers("2025-03-01") + "D-7,T-1,OTHER,WORKING,2025-04-01,補交\n")
                .importedInto(desk);

        assertThat(folder.rejectsOf("documents.rejects.csv"))
                .singleElement()
                .asString()
                .startsWith("5,ARCHIVE_CLOSED (R1.4): ");
        assertThat(report.rejected()).isEqualTo(1);
    }

    private static String papers(String date) {
        return DOCUMENTS
                + "D-1,T-1,MOVE_IN,ORIGINAL,2025-01-01,租約\n"
                + "D-2,T-1,OTHER,WORKING," + date + ",放行單\n"
                + "D-3,T-2,MOVE_IN,ORIGINAL,2026-01-01,新租約\n";
    }

    /** The folder of rejected rows, one of which a person has mended. */
    private ImportFolder mendRejected(String file, String wrong, String right) {
        return new ImportFolder(folder.rejects())
                .with(file, folder.contentOf(file).replace(wrong, right));
    }
}
