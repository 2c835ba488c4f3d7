package io.dossier.standalone.importing;

import static io.dossier.standalone.importing.ImportFolder.DOCUMENTS;
import static io.dossier.standalone.importing.ImportFolder.TENANCIES;
import static io.dossier.standalone.importing.ImportFolder.UNITS;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.archive.Category;
import io.dossier.api.archive.DocumentClass;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files are taken as spreadsheets of different makes write them. */
class FileFormsTest {
    private static final String PAPER = ",T-1,OTHER,WORKING,2025-03-01,放行單\n";

    private final FakeDesk desk = new FakeDesk();
    private ImportFolder folder = new ImportFolder(Path.of(""));

    @BeforeEach
    void folder(@TempDir Path directory) {
        folder = new ImportFolder(directory).withTenant();
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeading() {
        assertAccepted(
                folder.with("documents.csv", "\uFEFF" + DOCUMENTS + PAPER).importedInto(desk));
    }

    @Test
    void linesMayEndInCarriageReturnsAndBlankRowsAreNoRows() {
        ImportReport report = folder.with("documents.csv", (DOCUMENTS + PAPER + "\n,,,,,\n").replace("\n", "\r\n"))
                .importedInto(desk);

        assertAccepted(report);
        assertThat(report.files().get(2).rowsRead()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void semicolonsAndTabsSeparateToo(String separator) {
        assertAccepted(folder.with("documents.csv", (DOCUMENTS + PAPER).replace(",", separator))
                .importedInto(desk));
    }

    @Test
    void aQuotedFieldMayHoldSeparatorsQuotationMarksAndLineBreaks() {
        folder.with(
                        "documents.csv",
                        DOCUMENTS + "D-1,T-1,OTHER,WORKING,2025-03-01,\"放行單, \"\"急\"\"\r\n第二行\"\r\n" + PAPER)
                .importedInto(desk);

        assertThat(desk.papers())
                .extracting(paper -> paper.title())
                .containsExactlyInAnyOrder("放行單, \"急\"\n第二行", "放行單");
    }

    @Test
    void theLastLineNeedsNoEnd() {
        assertAccepted(
                folder.with("documents.csv", DOCUMENTS + PAPER.stripTrailing()).importedInto(desk));
    }

    @Test
    void chineseFileNamesHeadingsAndValuesInTraditionalScript(@TempDir Path other) {
        ImportReport report = new ImportFolder(other)
                .with("單元.csv", "單元號,樓宇,樓層,房號,面積\n甲座-101,甲座,1,101,128.5\n")
                .with(
                        "租戶.csv",
                        "租戶編號,單元號,公司名稱,聯絡人,聯絡電話,租期開始,租期結束,入住日期,退租日期,退租原因\n"
                                + "T-1,甲座-101,甲公司,王敏,+86 21 5555 0101,2025年1月1日,2025年12月31日,2025年1月1日,,\n")
                .with("資料.csv", "租戶編號,類別,檔案性質,資料日期,標題\nT-1,車位申請單,原始,2025/3/1,月租車位\n")
                .in(Locale.TRADITIONAL_CHINESE)
                .importedInto(desk);

        assertAccepted(report);
        assertThat(desk.storyOf("甲座-101")).containsExactly("register", "move in 甲公司", "file 月租車位");
        assertThat(report.summary()).contains("資料.csv：讀入 1 行，接受 1，拒絕 0");
    }

    @Test
    void chineseFileNamesHeadingsAndValuesInSimplifiedScript(@TempDir Path other) {
        ImportReport report = new ImportFolder(other)
                .with("单元.csv", "单元号,楼宇,楼层,房号,面积（平方米）\nA-101,A,1,101,128.5\n")
                .with(
                        "租户.csv",
                        "租户编号,单元号,公司名称,联系人,联系电话,租期开始,租期结束,入住日期\n"
                                + "T-1,A-101,甲公司,王敏,+86 21 5555 0101,2025/1/1,2025/12/31,2025/1/1\n")
                .with("资料.csv", "租户编号,类别,档案性质,资料日期,标题\nT-1,车位申请单,工作,2025年3月1日,月租车位\n")
                .importedInto(desk);

        assertAccepted(report);
        assertThat(desk.papers()).singleElement().satisfies(paper -> {
            assertThat(paper.category()).isEqualTo(Category.PARKING_APPLICATION);
            assertThat(paper.documentClass()).isEqualTo(DocumentClass.WORKING);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "MOVE_IN, MOVE_IN",
        "move-in, MOVE_IN",
        "入住資料, MOVE_IN",
        "二装资料, RENOVATION",
        "往來函, CORRESPONDENCE",
        "房門鎖申請單, DOOR_LOCK_APPLICATION",
        "电话申请单, TELEPHONE_APPLICATION",
        "車位申請單, PARKING_APPLICATION",
        "水牌申请单, NAME_BOARD_APPLICATION",
        "客戶加班申請單, OVERTIME_APPLICATION",
        "其他, OTHER"
    })
    void categoriesGoByTheirEnglishAndChineseNames(String word, Category category) {
        assertThat(Vocabulary.category(word)).contains(category);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30, 2026-09-30",
        "2026/9/3, 2026-09-03",
        "2026年9月3日, 2026-09-03",
        "2026-02-30,",
        "30.9.2026,",
        "2026-9/3,",
        "26/9/3,"
    })
    void datesAreWrittenInThreeWays(String text, @Nullable LocalDate date) {
        assertThat(OfficeDates.parse(text)).isEqualTo(Optional.ofNullable(date));
    }

    @Test
    void columnsMayStandInAnyOrderAndOptionalOnesMayBeLeftOut() {
        assertAccepted(folder.with(
                        "documents.csv",
                        "Title,Document-Date,document class,CATEGORY,tenancy_ref\n放行單,2025-03-01,working,other,T-1\n")
                .importedInto(desk));
    }

    @Test
    void unknownColumnsAreNamedWithThoseThatAreAllowedAndOtherFilesGoOn() {
        ImportReport report = folder.with("documents.csv", "colour," + DOCUMENTS + "red" + PAPER)
                .importedInto(desk);

        assertThat(report.files().get(2).unreadableBecause().orElseThrow())
                .isEqualTo("COLUMNS_UNKNOWN: unknown columns: colour. Allowed are: tenancy_ref, document_ref, category,"
                        + " document_class, document_date, title, attachment_name, attachment_uri, attachment_sha256");
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.exitCode()).isEqualTo(1);
        assertThat(report.summary()).contains("documents.csv: not read. COLUMNS_UNKNOWN");
    }

    @Test
    void missingColumnsAreNamed() {
        ImportReport report =
                folder.with("documents.csv", "tenancy_ref,title\nT-1,放行單\n").importedInto(desk);

        assertThat(report.files().get(2).unreadableBecause())
                .contains("COLUMNS_MISSING: columns are missing: category, document_class, document_date");
    }

    @Test
    void ofAFileWithChineseHeadingsTheyAreNamedInChinese() {
        ImportReport missing =
                folder.with("documents.csv", "租戶編號,標題\nT-1,放行單\n").importedInto(desk);
        ImportReport unknown = folder.with("documents.csv", "租戶編號,顏色\nT-1,紅\n").importedInto(desk);

        assertThat(missing.files().get(2).unreadableBecause())
                .contains("COLUMNS_MISSING: columns are missing: 類別, 檔案性質, 資料日期");
        assertThat(unknown.files().get(2).unreadableBecause().orElseThrow())
                .startsWith("COLUMNS_UNKNOWN: unknown columns: 顏色. Allowed are: 租戶編號, 資料編號, 類別, ");
    }

    @Test
    void aColumnMayNotStandThereTwice() {
        ImportReport report =
                folder.with("documents.csv", "標題," + DOCUMENTS + "x" + PAPER).importedInto(desk);

        assertThat(report.files().get(2).unreadableBecause())
                .contains("COLUMN_TWICE: two columns mean the same: 標題 and title. Keep one of them");
    }

    @Test
    void anEmptyFileSaysSo() {
        ImportReport report = folder.with("documents.csv", "\r\n").importedInto(desk);

        assertThat(report.files().get(2).unreadableBecause().orElseThrow()).startsWith("FILE_EMPTY");
    }

    @Test
    void aFileWithAHeaderOnlyIsReadAndHasNoRows() {
        ImportReport report = folder.with("documents.csv", DOCUMENTS).importedInto(desk);

        assertThat(report.exitCode()).isZero();
        assertThat(report.files().get(2).rowsRead()).isZero();
    }

    @Test
    void aFileInUtf16SaysHowToSaveIt() {
        ImportReport report = folder.with("documents.csv", DOCUMENTS + PAPER, StandardCharsets.UTF_16)
                .importedInto(desk);

        assertThat(report.files().get(2).unreadableBecause().orElseThrow()).contains("CSV UTF-8");
    }

    @Test
    void twoFilesOfTheSameKindAreNotGuessedBetween() {
        ImportReport report = folder.with("documents.csv", DOCUMENTS + PAPER)
                .with("資料.csv", DOCUMENTS + PAPER)
                .importedInto(desk);

        assertThat(report.files().get(2).unreadableBecause().orElseThrow()).contains("documents.csv", "資料.csv");
        assertThat(desk.papers()).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereOrHasNoFileIsNothingToImport(@TempDir Path empty) {
        ImportReport missing = new ImportFolder(empty.resolve("nowhere")).importedInto(desk, empty);
        ImportReport nothing = new ImportFolder(empty).importedInto(desk);

        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.summary()).startsWith("there is no folder ").endsWith("nowhere");
        assertThat(nothing.exitCode()).isEqualTo(2);
        assertThat(nothing.summary())
                .contains("units.csv, tenancies.csv, documents.csv, complaints.csv or callbacks.csv");
    }

    @Test
    void headersThatAreAllWrongAreNothingToImport(@TempDir Path other) {
        ImportReport report =
                new ImportFolder(other).with("units.csv", TENANCIES + UNITS).importedInto(desk);

        assertThat(report.exitCode()).isEqualTo(2);
    }

    private static void assertAccepted(ImportReport report) {
        assertThat(report.summary()).doesNotContain("not read");
        assertThat(report.exitCode()).isZero();
        assertThat(report.rejected()).isZero();
        assertThat(report.accepted()).isEqualTo(3);
    }
}
