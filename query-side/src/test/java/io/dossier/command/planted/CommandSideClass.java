package io.dossier.command.planted;

/** Something that a query must not know. */
public record CommandSideClass(String name) {}
