package io.dossier.api;

import io.dossier.api.archive.ArchiveEvent.DocumentFiled;
import io.dossier.api.renovation.RenovationEvent.RenovationApplied;
import io.dossier.api.renovation.RenovationEvent.RenovationApproved;
import io.dossier.api.renovation.RenovationEvent.RenovationCancelled;
import io.dossier.api.renovation.RenovationEvent.RenovationCompleted;
import io.dossier.api.renovation.RenovationEvent.RenovationInspected;
import io.dossier.api.renovation.RenovationEvent.RenovationRejected;
import io.dossier.api.tenancy.TenancyEvent.CompanyRenamed;
import io.dossier.api.tenancy.TenancyEvent.LeaseTerminated;
import io.dossier.api.tenancy.TenancyEvent.TenantMovedIn;
import io.dossier.api.unit.UnitEvent.UnitRegistered;
import java.util.List;

/**
 * Every kind of event that is stored, under the name that it is stored by. Names and revisions are for ever: classes may
 * be renamed and moved, rows here may only be added, and a revision raised together with an upcaster.
 */
public final class EventCatalogue {
    private EventCatalogue() {}

    /**
     * A kind of stored event.
     *
     * @param name the logical name in the store
     * @param revision the revision that is written today
     * @param event the class that it is read into
     */
    public record Entry(String name, String revision, Class<? extends Event> event) {}

    /** Every kind of event. */
    public static List<Entry> entries() {
        return List.of(
                new Entry("UnitRegistered", "1", UnitRegistered.class),
                new Entry("TenantMovedIn", "1", TenantMovedIn.class),
                new Entry("CompanyRenamed", "1", CompanyRenamed.class),
                new Entry("LeaseTerminated", "1", LeaseTerminated.class),
                new Entry("DocumentFiled", "1", DocumentFiled.class),
                new Entry("RenovationApplied", "1", RenovationApplied.class),
                new Entry("RenovationApproved", "1", RenovationApproved.class),
                new Entry("RenovationRejected", "1", RenovationRejected.class),
                new Entry("RenovationInspected", "1", RenovationInspected.class),
                new Entry("RenovationCompleted", "1", RenovationCompleted.class),
                new Entry("RenovationCancelled", "1", RenovationCancelled.class));
    }
}
