package io.dossier.standalone.architecture.planted;

import io.dossier.command.decision.Policy;
import io.dossier.query.unit.UnitDocument;

/** Ties the two sides together. */
public record KnowsBothSides(Policy policy, UnitDocument unit) {}
