package io.dossier.command.architecture.planted.slices.unit;

/** What belongs to the unit's feature alone. */
public final class UnitRegistration {
    private UnitRegistration() {}

    /** Whether the unit is registered. */
    public static boolean isRegistered() {
        return true;
    }
}
