package io.dossier.api.unit;

import io.dossier.api.DossierEvent;
import java.math.BigDecimal;

/** What happens to a unit itself. */
public sealed interface UnitEvent extends DossierEvent {

    /**
     * A unit was entered in the office's books, and its dossier opened.
     *
     * @param building the building's name or letter
     * @param floor the storey; negative below ground
     * @param number the unit's number in its building
     * @param areaSquareMetres the lettable area in square metres
     */
    record UnitRegistered(UnitId unitId, String building, int floor, String number, BigDecimal areaSquareMetres)
            implements UnitEvent {}
}
