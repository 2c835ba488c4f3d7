package io.dossier.standalone.importing;

import static io.dossier.standalone.importing.ImportFolder.DOCUMENTS;
import static io.dossier.standalone.importing.ImportFolder.TENANCIES;
import static io.dossier.standalone.importing.ImportFolder.UNITS;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.Command;
import io.dossier.api.CommandReceipt;
import io.dossier.api.Refusal;
import io.dossier.api.archive.FileDocument;
import io.dossier.api.tenancy.MoveInTenant;
import io.dossier.api.tenancy.TerminateLease;
import io.dossier.command.desk.CommandDesk;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reasons name what stands in the office's files, not what the import made of it. */
class OfficeWordsTest {
    private static final String CHINESE_UNITS = "單元號,樓宇,樓層,房號,建築面積\n";
    private static final String CHINESE_TENANCIES = "租約號,單元號,公司名稱,聯絡人,聯絡電話,起租日,到期日,入住日,退租日,退租原因\n";
    private static final String CHINESE_DOCUMENTS = "資料編號,租約號,類別,檔案性質,日期,題名,附件,附件網址\n";
    private static final String UUID_PATTERN = "[0-9a-f]{8}-[0-9a-f]{4}";

    private final FakeDesk desk = new FakeDesk();
    private ImportFolder folder = new ImportFolder(Path.of(""));

    @BeforeEach
    void folder(@TempDir Path directory) {
        folder = new ImportFolder(directory).withRealMessages();
    }

    @Test
    void anUnknownTenancyHasTheNumberOfTheRow() {
        folder.withTenant()
                .with("documents.csv", DOCUMENTS + ",T-7,OTHER,WORKING,2025-03-01,放行單\n")
                .importedInto(desk);

        assertThat(folder.rejectsOf("documents.rejects.csv"))
                .singleElement()
                .asString()
                .contains("TENANCY_UNKNOWN: There is no tenancy T-7; check the id.")
                .contains("TENANCY_FIRST: ", "if the tenancy's row in tenancies.csv is rejected")
                .doesNotContainPattern(UUID_PATTERN);
    }

    @Test
    void aNumberThatIsAUuidIsNamedAsItIsWritten() {
        String ref = "0B8F0B2E-6A43-4E7B-9D0E-2F6F6F1F2A10";
        folder.with("documents.csv", DOCUMENTS + "," + ref + ",OTHER,WORKING,2025-03-01,放行單\n")
                .importedInto(desk);

        assertThat(folder.contentOf("documents.rejects.csv")).contains("There is no tenancy " + ref + ";");
    }

    @Test
    void idsThatAreTakenHaveTheNumbersOfTheirRows() {
        CommandDesk taken = (command, commandId, caller) -> command instanceof FileDocument || isOf("T-2", command)
                ? refused(command, "ID_ALREADY_USED", "")
                : desk.submit(command, commandId, caller);
        folder.with("units.csv", UNITS + "A-101,A,1,101,128.5\nA-102,A,1,102,128.5\n")
                .with(
                        "tenancies.csv",
                        TENANCIES
                                + "T-1,A-101,甲公司,王敏,0101,2025-01-01,2025-12-31,2025-01-01,,\n"
                                + "T-2,A-102,乙公司,李偉,0102,2025-01-01,2025-12-31,2025-01-01,,\n")
                .with(
                        "documents.csv",
                        DOCUMENTS + "D-1,T-1,OTHER,WORKING,2025-03-01,放行單\n" + ",T-1,OTHER,WORKING,2025-03-02,沒有編號\n")
                .importedInto(taken);

        assertThat(folder.contentOf("tenancies.rejects.csv")).contains("The id T-2 is in use already");
        assertThat(folder.contentOf("documents.rejects.csv"))
                .contains("The id D-1 is in use already", "The id 沒有編號 is in use already")
                .doesNotContainPattern(UUID_PATTERN);
    }

    @Test
    void aRowThatChangedIsToldWithoutTheIdOfACommand() {
        folder.withTenant().importedInto(desk);
        folder.with("units.csv", UNITS + "A-101,A,1,101,130\n").importedInto(desk);

        assertThat(folder.rejectsOf("units.rejects.csv"))
                .singleElement()
                .asString()
                .startsWith("2,\"ROW_CHANGED: a row with this unit_id was imported before")
                .doesNotContain("COMMAND_ID_REUSED")
                .doesNotContainPattern(UUID_PATTERN);
    }

    @Test
    void fieldsThatTheDeskNamesHaveTheHeadingsOfTheFile() {
        CommandDesk strict = (command, commandId, caller) -> switch (command) {
            case MoveInTenant moveIn -> refused(command, "TEXT_MISSING", "contactName");
            case FileDocument paper -> refused(command, "TEXT_NOT_PRINTABLE", "title");
            default -> desk.submit(command, commandId, caller);
        };
        chineseFolder().in(Locale.TRADITIONAL_CHINESE).importedInto(strict);

        assertThat(folder.contentOf("租戶.rejects.csv")).contains("TEXT_MISSING: 欄位 聯絡人 未填寫");
        assertThat(folder.contentOf("資料.rejects.csv")).contains("TEXT_NOT_PRINTABLE: 欄位 題名 含有控制字符");
    }

    @Test
    void theReasonOfATerminationIsNotTheReasonOfARejection() {
        CommandDesk strict = (command, commandId, caller) -> command instanceof TerminateLease
                ? refused(command, "TEXT_NOT_PRINTABLE", "reason")
                : desk.submit(command, commandId, caller);
        folder.with("units.csv", UNITS + "A-101,A,1,101,128.5\n")
                .with(
                        "tenancies.csv",
                        TENANCIES + "T-1,A-101,甲公司,王敏,0101,2025-01-01,2025-12-31,2025-01-01,2025-12-20,遷址\n")
                .importedInto(strict);

        assertThat(folder.contentOf("tenancies.rejects.csv")).contains("The field termination_reason has control");
    }

    @Test
    void columnsOfARowThatCannotBeUnderstoodHaveTheHeadingsOfTheFile() {
        chineseFolder()
                .in(Locale.TRADITIONAL_CHINESE)
                .with("單元.csv", CHINESE_UNITS + "A-101,A,一,101,128.5\nA-102,A,1,,大\n")
                .with(
                        "租戶.csv",
                        CHINESE_TENANCIES
                                + "T-1,A-101,甲公司,王敏,0101,昨天,2025-12-31,2025-01-01,,遷址\n"
                                + "T-2,A-101,甲公司,王敏,0101,2025-01-01,2025-12-31,2025-01-01,,\n"
                                + "T-2,A-101,甲公司,王敏,0101,2025-01-01,2025-12-31,2025-01-01,,\n")
                .with(
                        "資料.csv",
                        CHINESE_DOCUMENTS
                                + "D-1,,發票,原始,2025-03-01,單,圖.pdf,\n"
                                + "D-2,T-2,其他,原始,2025-03-01,單,,\n"
                                + "D-2,T-2,其他,原始,2025-03-01,單,,\n")
                .importedInto(desk);

        assertThat(folder.contentOf("單元.rejects.csv"))
                .startsWith("\uFEFF行號,原因,單元號,樓宇,")
                .contains("樓層「一」不是整數", "房號 未填", "建築面積「大」不是數字");
        assertThat(folder.contentOf("租戶.rejects.csv"))
                .contains("起租日「昨天」不是日期", "填了 退租原因，但 退租日 未填", "租約號「T-2」已在第 3 行", "租戶.csv 第 2 行較早的租戶");
        assertThat(folder.contentOf("資料.rejects.csv"))
                .contains("租約號 未填", "類別「發票」不是資料類別", "附件須同時填 附件 與 附件網址", "資料編號「D-2」已在第 3 行");
    }

    @Test
    void rejectsOfAChineseFileAreImportedAsTheyAreOnceMended() {
        chineseFolder().with("單元.csv", CHINESE_UNITS + "A-101,A,一,101,128.5\n").importedInto(desk);

        ImportReport report = new ImportFolder(folder.rejects())
                .with("單元.rejects.csv", folder.contentOf("單元.rejects.csv").replace("A,一,", "A,1,"))
                .importedInto(desk);

        assertThat(report.files().getFirst().accepted()).isEqualTo(1);
    }

    private ImportFolder chineseFolder() {
        return folder.with("單元.csv", CHINESE_UNITS + "A-101,A,1,101,128.5\n")
                .with("租戶.csv", CHINESE_TENANCIES + "T-1,A-101,甲公司,王敏,0101,2025-01-01,2025-12-31,2025-01-01,,\n")
                .with("資料.csv", CHINESE_DOCUMENTS + "D-1,T-1,其他,原始,2025-03-01,單,,\n");
    }

    private static boolean isOf(String tenancy, Command command) {
        return command instanceof MoveInTenant moveIn && moveIn.tenancyId().equals(OfficeIds.tenancy(tenancy));
    }

    /** As the real desk refuses: a field's name is the first detail, and an id that is taken is the command's subject. */
    private static CommandReceipt refused(Command command, String code, String field) {
        String detail = field.isEmpty() ? command.about() : field;
        Optional<String> toMend = Optional.of(field).filter(name -> !name.isEmpty());
        return CommandReceipt.refused(
                command.about(), List.of(new Refusal(code, Optional.empty(), toMend, List.of(detail))));
    }
}
