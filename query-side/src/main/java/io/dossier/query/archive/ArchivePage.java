package io.dossier.query.archive;

import java.util.List;
import java.util.Optional;

/**
 * What a query of an archive found.
 *
 * @param index of the unit; empty if it has no entries
 * @param entries in the query's direction
 */
record ArchivePage(Optional<ArchiveIndex> index, List<Entry> entries) {}
