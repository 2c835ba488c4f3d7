package io.dossier.query.architecture.planted;

import io.dossier.command.planted.CommandSideClass;

/** Looks over the wall. */
public record KnowsTheCommandSide(CommandSideClass other) {}
