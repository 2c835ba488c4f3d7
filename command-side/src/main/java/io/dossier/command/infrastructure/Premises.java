package io.dossier.command.infrastructure;

import io.dossier.api.unit.UnitId;
import io.dossier.command.unit.DossierState;

/** What is known of a unit when a matter is about it. */
@FunctionalInterface
public interface Premises {
    /** The state of the unit's dossier; an empty one, where it is not registered. */
    DossierState of(UnitId unitId) throws Exception;
}
