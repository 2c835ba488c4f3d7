package io.dossier.query.archive;

import io.dossier.query.infrastructure.graphql.PageProperties;
import io.dossier.query.infrastructure.projection.DocumentStore;
import io.dossier.query.unit.UnitReader;
import java.util.List;

/** Reads what the portal's archive page needs, for measuring. */
public final class ArchiveReading {

    private final ArchiveReader archives;
    private final UnitReader units;

    /** Reads from this store. */
    public ArchiveReading(DocumentStore store) {
        this.archives = new ArchiveReader(store, new PageProperties(20, 100, 40_000));
        this.units = new UnitReader(store);
    }

    /** The unit and its newest entries; how many there are. */
    public int newest(String unitId, int size) {
        units.byId(unitId);
        return page(unitId, size + 1).entries().size();
    }

    /** A unit's newest entries as texts, with all that they tell. */
    public List<String> entries(String unitId, int size) {
        return page(unitId, size).entries().stream().map(Entry::toString).toList();
    }

    /** Positions of a unit's newest entries, each of which must be of a tenancy that the index knows. */
    public List<Long> positions(String unitId, int size) {
        ArchivePage page = page(unitId, size);
        for (Entry entry : page.entries()) {
            if (page.index().flatMap(index -> index.label(entry.tenancyId())).isEmpty()) {
                throw new AssertionError("of no known tenancy: " + entry);
            }
        }
        return page.entries().stream().map(Entry::position).sorted().toList();
    }

    private ArchivePage page(String unitId, int limit) {
        ArchiveQuery newest =
                new ArchiveQuery(unitId, null, null, null, null, null, null, null, true, null, limit, true);
        return archives.pages(List.of(newest)).getFirst();
    }
}
