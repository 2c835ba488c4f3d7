package io.dossier.query.unit;

import java.util.List;

/**
 * A building with what is let in it.
 *
 * @param floors from the lowest up
 * @param occupiedUnits how many units are let
 * @param vacantUnits how many are not
 */
public record Building(String name, List<Floor> floors, int occupiedUnits, int vacantUnits) {

    /**
     * A storey.
     *
     * @param floor negative below ground
     */
    public record Floor(int floor, int occupiedUnits, int vacantUnits) {}
}
