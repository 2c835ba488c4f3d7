package io.dossier.command.architecture.planted.knowing;

import io.dossier.query.planted.UnitDocument;

/** A rule that believes a projection. */
public final class ReadsAProjection {
    private ReadsAProjection() {}

    /** Whether the projection shows the unit. */
    public static boolean knows(UnitDocument document, String unitId) {
        return document.unitId().equals(unitId);
    }
}
