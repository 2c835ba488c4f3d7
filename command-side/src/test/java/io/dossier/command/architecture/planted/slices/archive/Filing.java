package io.dossier.command.architecture.planted.slices.archive;

import io.dossier.command.architecture.planted.slices.tenancy.TenancyRules;
import io.dossier.command.architecture.planted.slices.unit.UnitRegistration;

/** Knows the tenancy, which knows it, and the insides of the unit's feature. */
public final class Filing {
    private Filing() {}

    /** Whether a paper may be filed. */
    public static boolean isPossible() {
        return UnitRegistration.isRegistered() && TenancyRules.isOpen();
    }
}
