package io.dossier.query.tenancy;

import io.dossier.api.Event;
import io.dossier.api.archive.ArchiveEvent;
import io.dossier.api.archive.ArchiveEvent.DocumentFiled;
import io.dossier.api.renovation.RenovationEvent;
import io.dossier.api.renovation.RenovationEvent.RenovationApplied;
import io.dossier.api.renovation.RenovationEvent.RenovationApproved;
import io.dossier.api.renovation.RenovationEvent.RenovationCancelled;
import io.dossier.api.renovation.RenovationEvent.RenovationCompleted;
import io.dossier.api.renovation.RenovationEvent.RenovationInspected;
import io.dossier.api.renovation.RenovationEvent.RenovationRejected;
import io.dossier.api.tenancy.TenancyEvent;
import io.dossier.api.tenancy.TenancyEvent.CompanyRenamed;
import io.dossier.api.tenancy.TenancyEvent.LeaseTerminated;
import io.dossier.api.tenancy.TenancyEvent.TenantMovedIn;
import io.dossier.query.infrastructure.projection.Change;
import io.dossier.query.infrastructure.projection.Concern;
import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Projector;
import io.dossier.query.infrastructure.projection.Stamp;
import io.dossier.query.tenancy.TenancyDocument.Name;
import io.dossier.query.tenancy.TenancyDocument.StoredContact;
import io.dossier.query.tenancy.TenancyDocument.Termination;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Keeps one document a tenancy. */
@Component
public final class TenancyProjector implements Projector {

    @Override
    public String name() {
        return "tenancy";
    }

    @Override
    public int version() {
        return 2; // 1 knew when it learnt of a name or an end, but not by which event
    }

    @Override
    public List<DocumentType<?>> documentTypes() {
        return List.of(TenancyDocument.TYPE);
    }

    @Override
    public List<Concern<?>> concerns() {
        return List.of(
                new Concern<>(TenancyEvent.class, TenancyProjector::ofTenancy),
                new Concern<>(ArchiveEvent.class, TenancyProjector::ofArchive),
                new Concern<>(RenovationEvent.class, TenancyProjector::ofRenovation));
    }

    /** The document after an event of the past, by the same changes; others leave it as it is. */
    static Optional<TenancyDocument> retold(Optional<TenancyDocument> before, Event event, Stamp stamp) {
        List<Change<?>> changes = switch (event) {
            case TenancyEvent tenancy -> ofTenancy(tenancy, stamp);
            case ArchiveEvent archive -> ofArchive(archive, stamp);
            case RenovationEvent renovation -> ofRenovation(renovation, stamp);
            default -> List.of();
        };
        Optional<TenancyDocument> after = before;
        for (Change<?> change : changes) {
            after = Optional.of(folded(change, after));
        }
        return after;
    }

    @SuppressWarnings("unchecked") // this projector keeps documents of one kind
    private static TenancyDocument folded(Change<?> change, Optional<TenancyDocument> before) {
        return ((Change<TenancyDocument>) change).fold().apply(before);
    }

    private static List<Change<?>> ofTenancy(TenancyEvent event, Stamp stamp) {
        return switch (event) {
            case TenantMovedIn in ->
                List.of(Change.to(TenancyDocument.TYPE, in.tenancyId().toString(), none -> movedIn(in, stamp)));
            case CompanyRenamed renamed -> change(renamed.tenancyId(), tenancy -> renamed(tenancy, renamed, stamp));
            case LeaseTerminated end -> change(end.tenancyId(), tenancy -> terminated(tenancy, end, stamp));
        };
    }

    private static List<Change<?>> ofArchive(ArchiveEvent event, Stamp stamp) {
        return switch (event) {
            case DocumentFiled filed -> change(filed.tenancyId(), tenancy -> filed(tenancy, filed, stamp));
        };
    }

    private static List<Change<?>> ofRenovation(RenovationEvent event, Stamp stamp) {
        return switch (event) {
            case RenovationApplied applied -> change(applied.tenancyId(), tenancy -> applied(tenancy, applied, stamp));
            case RenovationApproved ignored -> List.of();
            case RenovationRejected ignored -> List.of();
            case RenovationInspected ignored -> List.of();
            case RenovationCompleted ignored -> List.of();
            case RenovationCancelled ignored -> List.of();
        };
    }

    private static List<Change<?>> change(UUID tenancyId, UnaryOperator<TenancyDocument> change) {
        return List.of(Change.to(
                TenancyDocument.TYPE,
                tenancyId.toString(),
                tenancy ->
                        change.apply(tenancy.orElseThrow(() -> new IllegalStateException("the tenancy never began")))));
    }

    private static TenancyDocument movedIn(TenantMovedIn event, Stamp stamp) {
        String searchName = Grams.searchable(event.companyName());
        return new TenancyDocument(
                event.tenancyId().toString(),
                event.unitId().value(),
                event.building(),
                event.floor(),
                List.of(new Name(event.companyName(), stamp.recordedAt(), stamp.position())),
                searchName,
                Grams.of(searchName),
                new StoredContact(event.contact().name(), event.contact().phone()),
                event.leaseStart(),
                event.leaseEnd(),
                event.movedInOn(),
                String.format(Locale.ROOT, "%s/%019d", event.movedInOn(), stamp.position()),
                false,
                null,
                Map.of(),
                List.of(),
                stamp.position());
    }

    private static TenancyDocument renamed(TenancyDocument tenancy, CompanyRenamed event, Stamp stamp) {
        return new TenancyDraft(tenancy)
                .named(new Name(event.companyName(), stamp.recordedAt(), stamp.position()))
                .at(stamp.position());
    }

    private static TenancyDocument terminated(TenancyDocument tenancy, LeaseTerminated event, Stamp stamp) {
        return new TenancyDraft(tenancy)
                .terminated(new Termination(event.terminatedOn(), event.reason(), stamp.recordedAt(), stamp.position()))
                .at(stamp.position());
    }

    private static TenancyDocument filed(TenancyDocument tenancy, DocumentFiled event, Stamp stamp) {
        return new TenancyDraft(tenancy).oneMorePaper(event.category()).at(stamp.position());
    }

    private static TenancyDocument applied(TenancyDocument tenancy, RenovationApplied event, Stamp stamp) {
        return new TenancyDraft(tenancy).oneMoreRenovation(event.renovationId()).at(stamp.position());
    }
}
