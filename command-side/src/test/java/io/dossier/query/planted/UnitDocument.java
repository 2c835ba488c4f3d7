package io.dossier.query.planted;

/** A document of the query side. */
public record UnitDocument(String unitId) {}
