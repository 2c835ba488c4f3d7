package io.dossier.api;

import io.dossier.api.unit.UnitId;

/** What has happened to a unit's dossier. */
public interface DossierEvent extends Event {
    /** The unit whose dossier it belongs to. */
    UnitId unitId();

    @Override
    default String about() {
        return unitId().value();
    }
}
