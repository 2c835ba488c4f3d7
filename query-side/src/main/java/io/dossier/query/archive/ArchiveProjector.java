package io.dossier.query.archive;

import io.dossier.api.archive.ArchiveEvent;
import io.dossier.api.complaint.ComplaintEvent;
import io.dossier.api.renovation.RenovationEvent;
import io.dossier.api.tenancy.TenancyEvent;
import io.dossier.api.tenancy.TenancyEvent.CompanyRenamed;
import io.dossier.api.tenancy.TenancyEvent.LeaseTerminated;
import io.dossier.api.tenancy.TenancyEvent.TenantMovedIn;
import io.dossier.api.unit.UnitId;
import io.dossier.query.infrastructure.OfficeZone;
import io.dossier.query.infrastructure.projection.Change;
import io.dossier.query.infrastructure.projection.Concern;
import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Projector;
import io.dossier.query.infrastructure.projection.Sequence;
import io.dossier.query.infrastructure.projection.Stamp;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Files every event of a tenancy in its unit's archive, and the beginnings and ends of its matters. The index says into which bucket.
 * In another zone a matter may belong to another day: when the office's zone is set anew, this projection must be rebuilt.
 */
@Component
public final class ArchiveProjector implements Projector {

    private final OfficeZone office;

    /** Dates matters by the days of that office. */
    public ArchiveProjector(OfficeZone office) {
        this.office = office;
    }

    @Override
    public String name() {
        return "archive";
    }

    @Override
    public int version() {
        // 1 had a document for each entry and month, where there is one text now; 2 told of no reopening; 3 had a
        // list of texts; 4 knew when it learnt of a name, but not by which event
        return 5;
    }

    @Override
    public List<DocumentType<?>> documentTypes() {
        return List.of(ArchiveIndex.TYPE, ArchiveBucket.TYPE);
    }

    @Override
    public List<Concern<?>> concerns() {
        return List.of(
                new Concern<>(TenancyEvent.class, ArchiveProjector::ofTenancy),
                new Concern<>(ArchiveEvent.class, ArchiveProjector::ofArchive),
                new Concern<>(RenovationEvent.class, ArchiveProjector::ofRenovation),
                new Concern<>(ComplaintEvent.class, this::ofComplaint));
    }

    @Override
    public Sequence sequence() {
        return Sequence.BY_UNIT; // whose archive is written by its matters, too
    }

    private static List<Change<?>> ofTenancy(TenancyEvent event, Stamp stamp) {
        Optional<String> newName = switch (event) {
            case TenantMovedIn in -> Optional.of(in.companyName());
            case CompanyRenamed renamed -> Optional.of(renamed.companyName());
            case LeaseTerminated ignored -> Optional.empty();
        };
        return file(event.unitId(), Entries.of(event, stamp), newName);
    }

    private static List<Change<?>> ofArchive(ArchiveEvent event, Stamp stamp) {
        return file(event.unitId(), Entries.of(event, stamp), Optional.empty());
    }

    private static List<Change<?>> ofRenovation(RenovationEvent event, Stamp stamp) {
        return file(event.unitId(), Entries.of(event, stamp), Optional.empty());
    }

    private List<Change<?>> ofComplaint(ComplaintEvent event, Stamp stamp) {
        return event.matter()
                .unitId()
                .flatMap(unit -> Entries.of(event, office, stamp).map(entry -> file(unit, entry, Optional.empty())))
                .orElse(List.of());
    }

    private static List<Change<?>> file(UnitId unit, Entry entry, Optional<String> newName) {
        String unitId = unit.value();
        return List.of(new Change<>(
                ArchiveIndex.TYPE, unitId, index -> Filing.with(index, unitId, entry, newName), (before, after) -> {
                    String bucketId = Filing.bucketFor(before, unitId, entry);
                    return List.of(Change.to(
                            ArchiveBucket.TYPE, bucketId, bucket -> ArchiveBucket.with(bucket, bucketId, entry)));
                }));
    }
}
