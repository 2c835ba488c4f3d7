package io.dossier.query.infrastructure.projection;

import io.dossier.api.DossierEvent;
import io.dossier.api.archive.ArchiveEvent;
import io.dossier.api.renovation.RenovationEvent;
import io.dossier.api.tenancy.TenancyEvent;
import io.dossier.api.unit.UnitEvent;
import java.util.List;

/** A pure mapping from events to changes of documents. It reads nothing and writes nothing. */
public interface Projector {

    /** The projection's name as operators see it; also the name under which its progress is kept. */
    String name();

    /** All kinds of documents that it writes; rebuilding the projection empties exactly these. */
    List<DocumentType<?>> documentTypes();

    /**
     * What an event does to the documents.
     *
     * @return at most one change a document; empty if the event is none of the projection's business
     * @throws UnknownEvent if nobody taught the projections this family of events. It is never skipped: the projection stands still
     *     until code that knows the event is deployed
     */
    default List<Change<?>> project(DossierEvent event, Stamp stamp) {
        return switch (event) {
            case UnitEvent unit -> project(unit, stamp);
            case TenancyEvent tenancy -> project(tenancy, stamp);
            case ArchiveEvent archive -> project(archive, stamp);
            case RenovationEvent renovation -> project(renovation, stamp);
            default -> throw new UnknownEvent(event.getClass());
        };
    }

    /** What an event of the unit itself does. */
    List<Change<?>> project(UnitEvent event, Stamp stamp);

    /** What an event of a tenancy does. */
    List<Change<?>> project(TenancyEvent event, Stamp stamp);

    /** What an event of a tenancy's papers does. */
    List<Change<?>> project(ArchiveEvent event, Stamp stamp);

    /** What an event of a renovation does. */
    List<Change<?>> project(RenovationEvent event, Stamp stamp);
}
