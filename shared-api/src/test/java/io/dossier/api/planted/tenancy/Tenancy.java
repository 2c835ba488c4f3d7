package io.dossier.api.planted.tenancy;

import io.dossier.api.planted.unit.Unit;

/** Knows its unit, which knows it. */
public record Tenancy(Unit unit) {}
