package io.dossier.command.unit;

import io.dossier.api.unit.UnitId;

/** What decisions need to know of a unit that stands in the office's books. */
public record RegisteredUnit(UnitId id, String building, int floor) {}
