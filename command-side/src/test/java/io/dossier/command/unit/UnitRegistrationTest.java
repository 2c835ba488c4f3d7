package io.dossier.command.unit;

import static io.dossier.command.specification.DossierSpecification.dossier;
import static io.dossier.command.specification.Given.UNIT;
import static io.dossier.command.specification.Given.registered;
import static io.dossier.command.specification.Given.uuid;
import static io.dossier.command.specification.Offence.against;
import static io.dossier.command.specification.Specification.form;
import static io.dossier.command.specification.Specification.rule;

import io.dossier.api.Clause;
import io.dossier.api.unit.RegisterUnit;
import io.dossier.api.unit.UnitId;
import io.dossier.command.specification.Offence;
import io.dossier.command.specification.OffenceTable;
import io.dossier.command.specification.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RegisterUnit (R1.2)")
public class UnitRegistrationTest implements OffenceTable {
    private static final Texts BUILDING =
            new Texts("building", null, 40, List.of(), text -> register(text, 12, "1203", "186.50"));
    private static final Texts NUMBER =
            new Texts("number", null, 40, List.of(), text -> register("甲座", 12, text, "186.50"));

    private static RegisterUnit register(String building, int floor, String number, String area) {
        return new RegisterUnit(UNIT, building, floor, number, new BigDecimal(area));
    }

    private static RegisterUnit register() {
        return register("甲座", 12, "1203", "186.50");
    }

    @Test
    void opensTheUnitsDossier() {
        dossier().when(register()).becomes(registered());
    }

    @Override
    public List<Offence> offences() {
        return Stream.of(
                        Stream.of(
                                against("one unit has one dossier, so it is registered once")
                                        .given(registered())
                                        .when(register())
                                        .isRefused(rule("UNIT_ALREADY_REGISTERED", Clause.R1_2, "unitId", "A-1203")),
                                against("a unit is not called like a matter, whose stream goes by a UUID")
                                        .when(new RegisterUnit(
                                                new UnitId(uuid(50).toString()),
                                                "甲座",
                                                12,
                                                "1203",
                                                new BigDecimal("186.50")))
                                        .isRefused(form("UNIT_ID_IS_UUID", "unitId", uuid(50).toString())),
                                against("no building goes 21 storeys below ground")
                                        .when(register("甲座", -21, "1203", "186.50"))
                                        .isRefused(form("FLOOR_OUT_OF_RANGE", "floor", "-21", "-20", "300")),
                                against("no building has 301 storeys")
                                        .when(register("甲座", 301, "1203", "186.50"))
                                        .isRefused(form("FLOOR_OUT_OF_RANGE", "floor", "301", "-20", "300")),
                                against("an area is more than zero")
                                        .when(register("甲座", 12, "1203", "0.00"))
                                        .isRefused(rule("AREA_NOT_POSITIVE", Clause.R1_10, "areaSquareMetres", "0.00")),
                                against("an area is not negative")
                                        .when(register("甲座", 12, "1203", "-1"))
                                        .isRefused(rule("AREA_NOT_POSITIVE", Clause.R1_10, "areaSquareMetres", "-1")),
                                against("no unit is larger than a million square metres")
                                        .when(register("甲座", 12, "1203", "1000000.0001"))
                                        .isRefused(form("AREA_OUT_OF_RANGE", "areaSquareMetres", "1000000")),
                                against("nobody measures the fifth decimal")
                                        .when(register("甲座", 12, "1203", "186.50000"))
                                        .isRefused(form("AREA_OUT_OF_RANGE", "areaSquareMetres", "1000000")),
                                against("a number of a billion digits is not written out to be refused")
                                        .when(register("甲座", 12, "1203", "1E+1000000000"))
                                        .isRefused(form("AREA_OUT_OF_RANGE", "areaSquareMetres", "1000000")),
                                against("nor one with a billion decimals")
                                        .when(register("甲座", 12, "1203", "1E-1000000000"))
                                        .isRefused(form("AREA_OUT_OF_RANGE", "areaSquareMetres", "1000000"))),
                        BUILDING.offences(),
                        NUMBER.offences())
                .flatMap(offences -> offences)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> acceptsTextsJustWithinTheLimits() {
        return Stream.concat(BUILDING.justWithin(), NUMBER.justWithin());
    }

    @ParameterizedTest
    @ValueSource(ints = {-20, -1, 0, 300})
    void acceptsTheLowestAndTheHighestFloor(int floor) {
        dossier().when(register("甲座", floor, "1203", "186.50")).isAccepted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0001", "1000000", "1000000.0000", "1E+6"})
    void acceptsTheSmallestAndTheLargestArea(String area) {
        dossier().when(register("甲座", 12, "1203", area)).isAccepted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1E+1000000000", "0E-1000000000", "0E+1000000000", "-1E-1000000000", "-1E+2147483647"})
    void namesANumberOfABillionDigitsWithoutWritingItOut(String area) {
        dossier()
                .when(register("甲座", 12, "1203", area))
                .isRefused(
                        rule("AREA_NOT_POSITIVE", Clause.R1_10, "areaSquareMetres", area),
                        form("AREA_OUT_OF_RANGE", "areaSquareMetres", "1000000"));
    }

    @Test
    void shortensANumberOfManyDigits() {
        dossier()
                .when(register("甲座", 12, "1203", "-" + "1".repeat(100)))
                .isRefused(
                        rule("AREA_NOT_POSITIVE", Clause.R1_10, "areaSquareMetres", "-" + "1".repeat(59) + "…"),
                        form("AREA_OUT_OF_RANGE", "areaSquareMetres", "1000000"));
    }

    @Test
    void listsEveryRuleItBreaksAtOnce() {
        dossier()
                .given(registered())
                .when(register(" ", 999, "甲\u202E".repeat(41), "-0.00001"))
                .isRefused(
                        rule("UNIT_ALREADY_REGISTERED", Clause.R1_2, "unitId", "A-1203"),
                        form("TEXT_MISSING", "building", "building"),
                        form("FLOOR_OUT_OF_RANGE", "floor", "999", "-20", "300"),
                        form("TEXT_TOO_LONG", "number", "number", "82", "40"),
                        form("TEXT_NOT_PRINTABLE", "number", "number"),
                        rule("AREA_NOT_POSITIVE", Clause.R1_10, "areaSquareMetres", "-0.00001"),
                        form("AREA_OUT_OF_RANGE", "areaSquareMetres", "1000000"));
    }
}
