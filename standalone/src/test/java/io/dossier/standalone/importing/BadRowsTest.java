package io.dossier.standalone.importing;

import static io.dossier.standalone.importing.ImportFolder.DOCUMENTS;
import static io.dossier.standalone.importing.ImportFolder.TENANCIES;
import static io.dossier.standalone.importing.ImportFolder.UNITS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bad row is given back with its line and all its reasons, and the rows around it go through. */
class BadRowsTest {
    private static final String GOOD_PAPER = "D-9,T-1,OTHER,WORKING,2025-03-01,放行單\n";

    private final FakeDesk desk = new FakeDesk();
    private ImportFolder folder = new ImportFolder(Path.of(""));

    @BeforeEach
    void folder(@TempDir Path directory) {
        folder = new ImportFolder(directory).withTenant();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ,,OTHER,WORKING,2025-03-01,放行單              | VALUE_MISSING: tenancy_ref is empty
            ,T-1,,WORKING,2025-03-01,放行單                | VALUE_MISSING: category is empty
            ,T-1,OTHER,WORKING,2025-03-01,                 | VALUE_MISSING: title is empty
            ,T-1,OTHER                                     | VALUE_MISSING: document_class is empty; VALUE_MISSING: document_date is empty; VALUE_MISSING: title is empty
            ,T-1,INVOICE,WORKING,2025-03-01,放行單         | NOT_A_CATEGORY: category "INVOICE" is not a category
            ,T-1,OTHER,COPY,2025-03-01,放行單              | NOT_A_DOCUMENT_CLASS: document_class "COPY" is not
            ,T-1,OTHER,WORKING,2025-02-30,放行單           | NOT_A_DATE: document_date "2025-02-30" is not a date
            ,T-1,INVOICE,COPY,gestern,放行單               | NOT_A_CATEGORY: category "INVOICE"
            ,T-1,OTHER,WORKING,2025-03-01,放行單,急件,x    | TOO_MANY_FIELDS: the row has 8 fields, the file has 6 columns
            ,T-1,OTHER,WORKING,2025-03-01,"放行"單         | QUOTES_UNBALANCED: a quotation mark
            ,T-7,OTHER,WORKING,2025-03-01,放行單           | TENANCY_UNKNOWN: message of TENANCY_UNKNOWN in en
            """)
    void badPapers(String row, String reason) {
        ImportReport report = folder.with("documents.csv", DOCUMENTS + row + "\n" + GOOD_PAPER)
                .importedInto(desk);

        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.exitCode()).isEqualTo(1);
        assertThat(folder.rejectsOf("documents.rejects.csv"))
                .singleElement()
                .asString()
                .startsWith("2,")
                .satisfies(line -> assertThat(line.replace("\"\"", "\"")).contains(reason));
        assertThat(desk.papers())
                .singleElement()
                .satisfies(paper -> assertThat(paper.title()).isEqualTo("放行單"));
    }

    @Test
    void everyReasonIsGivenAtOnce() {
        folder.with("documents.csv", DOCUMENTS + ",T-1,INVOICE,COPY,gestern,\n").importedInto(desk);

        assertThat(folder.rejectsOf("documents.rejects.csv"))
                .singleElement()
                .asString()
                .contains("NOT_A_CATEGORY", "NOT_A_DOCUMENT_CLASS", "NOT_A_DATE", "VALUE_MISSING: title");
    }

    @Test
    void reasonsAreInTheLanguageAskedForAndNameTheClause() {
        folder.in(Locale.TRADITIONAL_CHINESE)
                .with(
                        "tenancies.csv",
                        TENANCIES
                                + "T-1,A-101,甲公司,王敏,0101,2025-01-01,2025-12-31,2025-01-01,,\n"
                                + "T-2,A-101,乙公司,李偉,0102,2025-02-01,2025-12-31,2025-02-01,,\n"
                                + "T-3,A-101,丙公司,李偉,0102,昨天,2025-12-31,2025-03-01,,\n")
                .importedInto(desk);

        assertThat(folder.rejectsOf("tenancies.rejects.csv")).hasSize(2);
        assertThat(folder.contentOf("tenancies.rejects.csv"))
                .contains("UNIT_OCCUPIED (R1.2): message of UNIT_OCCUPIED in zh", "NOT_A_DATE: lease_start「昨天」不是日期");
    }

    @Test
    void badUnits() {
        ImportReport report = folder.with(
                        "units.csv",
                        UNITS
                                + "A-101,A,1,101,128.5\n"
                                + "A 102,A,1,102,100\n"
                                + "A-103,A,first,103,100\n"
                                + "A-104,A,1,104,1e9\n"
                                + "A-101,A,1,101,90\n"
                                + "A-106,,1,106,100\n"
                                + "A-107,A,1,107,100\n")
                .importedInto(desk);

        assertThat(report.files().getFirst().accepted()).isEqualTo(2);
        assertThat(folder.rejectsOf("units.rejects.csv"))
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("3,\"NOT_A_UNIT_ID").endsWith(",A 102,A,1,102,100"),
                        row -> assertThat(row).startsWith("4,\"NOT_A_WHOLE_NUMBER: floor \"\"first\"\""),
                        row -> assertThat(row).startsWith("5,\"NOT_A_NUMBER: area_square_metres \"\"1e9\"\""),
                        row -> assertThat(row)
                                .startsWith("6,\"ALREADY_ON_LINE: unit_id \"\"A-101\"\" stands already in line 2: "),
                        row -> assertThat(row).startsWith("7,VALUE_MISSING: building is empty,"));
    }

    @Test
    void anAttachmentIsWholeOrNotThere() {
        folder.with(
                        "documents.csv",
                        "tenancy_ref,category,document_class,document_date,title,attachment_name,attachment_uri,attachment_sha256\n"
                                + "T-1,OTHER,WORKING,2025-03-01,一,a.pdf,,\n"
                                + "T-1,OTHER,WORKING,2025-03-01,二,a.pdf,C:\\scans\\a b.pdf,\n"
                                + "T-1,OTHER,WORKING,2025-03-01,三,a.pdf,https://scans.example/a.pdf,12ab\n"
                                + "T-1,OTHER,WORKING,2025-03-01,四,a.pdf,https://scans.example/a.pdf,\n")
                .importedInto(desk);

        assertThat(folder.rejectsOf("documents.rejects.csv"))
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("2,ATTACHMENT_INCOMPLETE"),
                        row -> assertThat(row).startsWith("3,\"NOT_A_URI"),
                        row -> assertThat(row).startsWith("4,\"NOT_A_SHA256: attachment_sha256 \"\"12ab\"\""));
        assertThat(desk.papers())
                .singleElement()
                .satisfies(paper -> assertThat(paper.title()).isEqualTo("四"));
    }

    @Test
    void aNumberThatStandsTwiceIsRejectedTheSecondTime() {
        folder.with("documents.csv", DOCUMENTS + GOOD_PAPER + GOOD_PAPER.replace("放行單", "別的"))
                .importedInto(desk);

        assertThat(folder.rejectsOf("documents.rejects.csv"))
                .singleElement()
                .asString()
                .startsWith("3,\"ALREADY_ON_LINE: document_ref \"\"D-9\"\" stands already in line 2: ")
                .endsWith(",D-9,T-1,OTHER,WORKING,2025-03-01,別的");
    }

    @Test
    void theLineIsWhereTheRowStartsInTheFile() {
        folder.with(
                        "documents.csv",
                        DOCUMENTS
                                + "D-1,T-1,OTHER,WORKING,2025-03-01,\"一\n二\n三\"\n\n,T-1,INVOICE,WORKING,2025-03-01,\"四\n五\"\n")
                .importedInto(desk);

        assertThat(folder.rejectsOf("documents.rejects.csv").getFirst()).startsWith("6,");
    }

    @Test
    void oneQuotationMarkTooManyCostsOneRow() {
        ImportReport report = folder.with(
                        "documents.csv",
                        DOCUMENTS
                                + "D-1,T-1,OTHER,WORKING,2025-03-01,\"沒有結束\n"
                                + "D-2,T-1,OTHER,WORKING,2025-03-02,二\n"
                                + "D-3,T-1,OTHER,WORKING,2025-03-03,\"三\"\n"
                                + "D-4,T-1,OTHER,WORKING,2025-03-04,\"也沒有結束\n"
                                + "D-5,T-1,OTHER,WORKING,2025-03-05,五\n")
                .importedInto(desk);

        assertThat(desk.papers()).extracting(paper -> paper.title()).containsExactly("二", "三", "五");
        assertThat(report.files().get(2).rejected()).isEqualTo(2);
        assertThat(folder.rejectsOf("documents.rejects.csv"))
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("2,").endsWith("\"\"\"沒有結束\""),
                        row -> assertThat(row).startsWith("5,").endsWith("\"\"\"也沒有結束\""));
    }

    @Test
    void aHugeFieldIsRejectedWhateverTheDeskSays() {
        folder.with(
                        "documents.csv",
                        DOCUMENTS
                                + ",T-1,OTHER,WORKING,2025-03-01," + "長".repeat(10_001) + "\n"
                                + ",T-1,OTHER,WORKING,2025-03-01," + "長".repeat(300_000) + "\n"
                                + ",T-1,OTHER,WORKING,2025-03-01," + "長".repeat(300) + "\n"
                                + GOOD_PAPER)
                .importedInto(desk);

        assertThat(folder.rejectsOf("documents.rejects.csv"))
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("2,FIELD_TOO_LONG: title is longer than 10000 characters"),
                        row -> assertThat(row).startsWith("3,RECORD_TOO_LONG"),
                        row -> assertThat(row).startsWith("4,TITLE_TOO_LONG"));
        assertThat(desk.papers()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"GB18030", "Big5"})
    void textThatIsNotUtf8IsNeverTakenForSomethingElse(String charset) {
        byte[] header = (DOCUMENTS + GOOD_PAPER).getBytes(StandardCharsets.UTF_8);
        byte[] rows = ",T-1,OTHER,WORKING,2025-03-01,車位申請\n,T-1,OTHER,WORKING,2025-03-01,plain\n"
                .getBytes(Charset.forName(charset));
        byte[] file = new byte[header.length + rows.length];
        System.arraycopy(header, 0, file, 0, header.length);
        System.arraycopy(rows, 0, file, header.length, rows.length);

        folder.with("documents.csv", file).importedInto(desk);

        assertThat(folder.rejectsOf("documents.rejects.csv"))
                .singleElement()
                .asString()
                .startsWith("3,\"NOT_UTF8: ")
                .contains("CSV UTF-8");
        assertThat(desk.papers()).extracting(paper -> paper.title()).containsExactly("放行單", "plain");
    }

    @Test
    void aChineseHeaderThatIsNotUtf8IsAProblemOfTheFile() {
        ImportReport report = folder.with("documents.csv", "租户编号,类别,档案性质,资料日期,标题\n", Charset.forName("GB18030"))
                .importedInto(desk);

        assertThat(report.files().get(2).unreadableBecause().orElseThrow()).startsWith("FILE_NOT_UTF8");
    }
}
