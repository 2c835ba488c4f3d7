package io.dossier.api;

import java.util.Optional;
import java.util.UUID;

/** What has happened. Stored for ever under its logical name, so that it is never renamed. */
public interface Event {
    /** What it happened to, as people would name it when they look for it: the unit, the complaint, the day, the month. */
    String about();

    /** The id that this event brings into the world, of a tenancy, document or renovation; empty where it brings none. */
    default Optional<UUID> introduces() {
        return Optional.empty();
    }
}
