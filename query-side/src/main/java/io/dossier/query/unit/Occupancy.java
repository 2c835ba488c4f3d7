package io.dossier.query.unit;

/** Whether a unit is let (R1.10). */
public enum Occupancy {
    OCCUPIED,
    VACANT
}
