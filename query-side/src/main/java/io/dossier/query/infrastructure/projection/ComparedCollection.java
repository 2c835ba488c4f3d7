package io.dossier.query.infrastructure.projection;

/**
 * A collection of documents twice.
 *
 * @param name as it is called in its first generation
 * @param live the documents that serve
 * @param built those that were built beside them
 */
public record ComparedCollection(String name, DocumentPages live, DocumentPages built) {}
