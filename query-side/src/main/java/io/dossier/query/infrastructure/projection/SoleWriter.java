package io.dossier.query.infrastructure.projection;

/**
 * Given by an application that alone writes to its document store, and sees to it that it does, as the one-process product does by
 * claiming its data directory. Documents are then written by their id: the embedded server would look at every document of a
 * collection to find one by its id and position.
 */
public record SoleWriter() {}
