package io.dossier.standalone.importing;

import static java.util.Objects.requireNonNull;

import io.dossier.api.unit.RegisterUnit;
import io.dossier.api.unit.UnitId;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A row of the units' file.
 *
 * @param line where it starts
 */
record UnitRow(long line, RegisterUnit command) {

    /** Understands a row; empty if it has problems, which the fields then know. */
    static Optional<UnitRow> read(Fields fields) {
        UnitId unitId = fields.unitId();
        String building = fields.required(Column.BUILDING);
        Integer floor = fields.wholeNumber(Column.FLOOR);
        String number = fields.required(Column.NUMBER);
        BigDecimal area = fields.number(Column.AREA_SQUARE_METRES);
        if (!fields.problems().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new UnitRow(
                fields.line(),
                new RegisterUnit(
                        requireNonNull(unitId),
                        requireNonNull(building),
                        requireNonNull(floor),
                        requireNonNull(number),
                        requireNonNull(area))));
    }

    String commandId() {
        return OfficeIds.named("register-unit:" + command.unitId()).toString();
    }
}
