package io.dossier.standalone.importing;

import static io.dossier.standalone.importing.ImportFolder.UNITS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A room under two units' numbers would have two dossiers (R1.2). */
class SameRoomTest {
    private final FakeDesk desk = new FakeDesk();
    private ImportFolder folder = new ImportFolder(Path.of(""));

    @BeforeEach
    void folder(@TempDir Path directory) {
        folder = new ImportFolder(directory);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "甲Block,1,101a",
                "甲block,1,101A",
                "甲Ｂｌｏｃｋ,1,１０１Ａ",
                "\u3000甲Block ,01,\u00A0101A",
                "甲BLOCK,+1,101A"
            })
    void theSecondRowIsRejectedHoweverItWritesTheRoom(String room) {
        ImportReport report = folder.with("units.csv", UNITS + "A-101,甲Block,1,101A,128.5\nB-7," + room + ",128.5\n")
                .importedInto(desk);

        assertThat(report.accepted()).isEqualTo(1);
        assertThat(desk.storyOf("A-101")).containsExactly("register");
        assertThat(folder.rejectsOf("units.rejects.csv"))
                .singleElement()
                .asString()
                .startsWith(
                        "3,\"ROOM_ALREADY_ON_LINE (R1.2): the same building, floor and number stand already in line 2,"
                                + " under unit_id \"\"A-101\"\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"乙Block,1,101A", "甲Block,2,101A", "甲Block,1,101B", "甲Block,11,01A"})
    void otherRoomsAreOtherRooms(String room) {
        ImportReport report = folder.with("units.csv", UNITS + "A-101,甲Block,1,101A,128.5\nB-7," + room + ",128.5\n")
                .importedInto(desk);

        assertThat(report.accepted()).isEqualTo(2);
    }

    @Test
    void theOfficesHeadingsAreNamed() {
        folder.in(Locale.TRADITIONAL_CHINESE)
                .with("單元.csv", "單元號,樓棟,樓層,門牌號,面積\nA-101,A,1,101,128.5\nB-7,a,1,101,128.5\n")
                .importedInto(desk);

        assertThat(folder.contentOf("單元.rejects.csv"))
                .contains("ROOM_ALREADY_ON_LINE (R1.2): 樓棟、樓層、門牌號 與第 2 行（單元號「A-101」）相同，一戶只立一檔");
    }

    @Test
    void theSameRowTwiceIsOneUnitTwice() {
        folder.with("units.csv", UNITS + "A-101,A,1,101,128.5\nA-101,A,1,101,128.5\n")
                .importedInto(desk);

        assertThat(folder.rejectsOf("units.rejects.csv"))
                .singleElement()
                .asString()
                .startsWith("3,\"ALREADY_ON_LINE: ")
                .doesNotContain("ROOM_ALREADY_ON_LINE");
    }

    @Test
    void everyReasonIsGivenAtOnce() {
        folder.with(
                        "units.csv",
                        UNITS
                                + "A-101,A,1,101,128.5\n"
                                + "A-102,A,1,102,128.5\n"
                                + "A-101,A,1,102,128.5\n"
                                + "A-103,A,1,102,big\n")
                .importedInto(desk);

        assertThat(folder.rejectsOf("units.rejects.csv"))
                .satisfiesExactly(
                        row -> assertThat(row)
                                .startsWith("4,\"ALREADY_ON_LINE: unit_id \"\"A-101\"\" stands already in line 2")
                                .contains("; ROOM_ALREADY_ON_LINE (R1.2): ", "in line 3, under unit_id \"\"A-102\"\""),
                        row -> assertThat(row)
                                .startsWith("5,\"NOT_A_NUMBER: ")
                                .contains("; ROOM_ALREADY_ON_LINE (R1.2): ", "in line 3, under unit_id \"\"A-102\"\""));
    }

    @Test
    void aRowThatIsToBeMendedHasItsRoomAllTheSame() {
        folder.with("units.csv", UNITS + "A-101,A,1,101,big\nB-7,A,1,101,128.5\n")
                .importedInto(desk);

        assertThat(desk.history()).isEmpty();
        assertThat(folder.rejectsOf("units.rejects.csv"))
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("2,\"NOT_A_NUMBER: "),
                        row -> assertThat(row).startsWith("3,\"ROOM_ALREADY_ON_LINE (R1.2): "));
    }

    @Test
    void theSecondNumberLeftOutNothingStandsInTheWay() {
        folder.with("units.csv", UNITS + "A-101,A,1,101,128.5\nB-7,A,1,101,128.5\n")
                .importedInto(desk);

        ImportReport again =
                folder.with("units.csv", UNITS + "A-101,A,1,101,128.5\n").importedInto(desk);

        assertThat(again.exitCode()).isZero();
        assertThat(desk.history()).hasSize(1);
    }
}
