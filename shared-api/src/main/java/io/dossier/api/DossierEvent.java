package io.dossier.api;

import io.dossier.api.unit.UnitId;
import java.util.Optional;
import java.util.UUID;

/** What has happened to a unit's dossier. Stored for ever under its logical name, so that it is never renamed. */
public interface DossierEvent {
    /** The unit whose dossier it belongs to. */
    UnitId unitId();

    /** The id that this event brings into the world, of a tenancy, document or renovation; empty where it brings none. */
    default Optional<UUID> introduces() {
        return Optional.empty();
    }
}
