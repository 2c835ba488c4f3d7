package io.dossier.standalone.architecture.planted;

import io.dossier.command.unit.Dossier;

/** Takes an aggregate in hand where it should hand in a command. */
public record ReachesPastTheDesk(Dossier dossier) {}
