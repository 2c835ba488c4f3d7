package io.dossier.api.unit;

import io.dossier.api.Command;
import java.math.BigDecimal;

/**
 * Enters a unit in the office's books.
 *
 * @param building the building's name or letter, 1 to 40 characters
 * @param floor the storey; negative below ground
 * @param number the unit's number in its building, 1 to 40 characters
 * @param areaSquareMetres the lettable area in square metres, more than zero
 */
public record RegisterUnit(UnitId unitId, String building, int floor, String number, BigDecimal areaSquareMetres)
        implements Command {
    @Override
    public String about() {
        return unitId.value();
    }
}
