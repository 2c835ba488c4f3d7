package io.dossier.query.infrastructure.projection;

import java.util.Map;

/**
 * A collection of documents twice.
 *
 * @param name as it is called in its first generation
 * @param rows the fields of its documents in which rows are kept, and how they are told
 * @param live the documents that serve
 * @param built those that were built beside them
 */
public record ComparedCollection(
        String name, Map<String, RowLayout<?>> rows, DocumentPages live, DocumentPages built) {}
