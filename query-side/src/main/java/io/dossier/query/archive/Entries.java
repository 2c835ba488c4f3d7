package io.dossier.query.archive;

import io.dossier.api.archive.ArchiveEvent;
import io.dossier.api.archive.ArchiveEvent.DocumentFiled;
import io.dossier.api.complaint.ComplaintEvent;
import io.dossier.api.complaint.ComplaintEvent.ComplaintClosed;
import io.dossier.api.complaint.ComplaintEvent.ComplaintEscalated;
import io.dossier.api.complaint.ComplaintEvent.ComplaintFlaggedMalicious;
import io.dossier.api.complaint.ComplaintEvent.ComplaintRegistered;
import io.dossier.api.complaint.ComplaintEvent.ComplaintReopened;
import io.dossier.api.complaint.ComplaintEvent.ComplaintResolvedOnTheSpot;
import io.dossier.api.complaint.ComplaintEvent.ComplaintVerified;
import io.dossier.api.complaint.ComplaintEvent.CustomerAnswered;
import io.dossier.api.complaint.ComplaintEvent.DeadlineMissed;
import io.dossier.api.complaint.ComplaintEvent.DeadlineSet;
import io.dossier.api.complaint.ComplaintEvent.DepartmentAssigned;
import io.dossier.api.complaint.ComplaintEvent.InvestigatorAssigned;
import io.dossier.api.complaint.ComplaintEvent.MeasuresCompleted;
import io.dossier.api.complaint.ComplaintEvent.NonCooperationReported;
import io.dossier.api.complaint.ComplaintEvent.ResultReported;
import io.dossier.api.complaint.ComplaintEvent.ResultSignedOff;
import io.dossier.api.complaint.ComplaintEvent.ReviewRecorded;
import io.dossier.api.complaint.Matter;
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
import io.dossier.query.infrastructure.OfficeZone;
import io.dossier.query.infrastructure.projection.Stamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From events to entries, one each. Pure. */
final class Entries {

    private Entries() {}

    static Entry of(TenancyEvent event, Stamp stamp) {
        String unit = event.unitId().value();
        UUID tenancy = event.tenancyId();
        return switch (event) {
            case TenantMovedIn in ->
                happened(unit, tenancy, EntryKind.MOVED_IN, in.movedInOn(), in.companyName(), stamp);
            case CompanyRenamed renamed ->
                happened(unit, tenancy, EntryKind.COMPANY_RENAMED, renamed.renamedOn(), renamed.companyName(), stamp);
            case LeaseTerminated end ->
                happened(unit, tenancy, EntryKind.LEASE_TERMINATED, end.terminatedOn(), end.reason(), stamp);
        };
    }

    static Entry of(ArchiveEvent event, Stamp stamp) {
        return switch (event) {
            case DocumentFiled filed ->
                new Entry(
                        filed.documentId().toString(),
                        EntryKind.DOCUMENT_FILED,
                        filed.category(),
                        filed.documentClass(),
                        filed.documentDate(),
                        stamp.recordedAt(),
                        filed.title(),
                        null,
                        filed.tenancyId(),
                        null,
                        filed.attachments().stream()
                                .map(scan -> new Entry.Scan(
                                        scan.name(),
                                        scan.uri().toString(),
                                        scan.sha256().orElse(null)))
                                .toList(),
                        stamp.position(),
                        stamp.actor(),
                        stamp.role());
        };
    }

    static Entry of(RenovationEvent event, Stamp stamp) {
        String unit = event.unitId().value();
        UUID tenancy = event.tenancyId();
        return switch (event) {
            case RenovationApplied applied ->
                happened(unit, tenancy, EntryKind.RENOVATION_APPLIED, applied.appliedOn(), applied.scope(), stamp);
            case RenovationApproved approved ->
                happened(unit, tenancy, EntryKind.RENOVATION_APPROVED, approved.approvedOn(), null, stamp);
            case RenovationRejected rejected ->
                happened(unit, tenancy, EntryKind.RENOVATION_REJECTED, rejected.rejectedOn(), rejected.reason(), stamp);
            case RenovationInspected inspected ->
                happened(
                        unit,
                        tenancy,
                        EntryKind.RENOVATION_INSPECTED,
                        inspected.inspectedOn(),
                        inspected.findings(),
                        stamp);
            case RenovationCompleted completed ->
                happened(unit, tenancy, EntryKind.RENOVATION_COMPLETED, completed.completedOn(), null, stamp);
            case RenovationCancelled cancelled ->
                happened(
                        unit,
                        tenancy,
                        EntryKind.RENOVATION_CANCELLED,
                        cancelled.cancelledOn(),
                        cancelled.reason(),
                        stamp);
        };
    }

    /** What becomes of a matter is told in the matter itself; the archive of its tenancy has its beginnings and its ends. */
    static Optional<Entry> of(ComplaintEvent event, OfficeZone office, Stamp stamp) {
        return switch (event) {
            case ComplaintRegistered e ->
                ofMatter(
                        event,
                        EntryKind.COMPLAINT_REGISTERED,
                        office.dayOf(e.registeredAt()),
                        e.subject(),
                        null,
                        stamp);
            case ComplaintClosed e ->
                ofMatter(event, EntryKind.COMPLAINT_CLOSED, office.dayOf(e.closedAt()), null, null, stamp);
            case ComplaintReopened e ->
                ofMatter(event, EntryKind.COMPLAINT_REOPENED, office.dayOf(e.reopenedAt()), null, e.reason(), stamp);
            case ComplaintResolvedOnTheSpot e -> Optional.empty();
            case ComplaintVerified e -> Optional.empty();
            case ComplaintEscalated e -> Optional.empty();
            case DepartmentAssigned e -> Optional.empty();
            case NonCooperationReported e -> Optional.empty();
            case InvestigatorAssigned e -> Optional.empty();
            case CustomerAnswered e -> Optional.empty();
            case ResultReported e -> Optional.empty();
            case ResultSignedOff e -> Optional.empty();
            case ReviewRecorded e -> Optional.empty();
            case MeasuresCompleted e -> Optional.empty();
            case ComplaintFlaggedMalicious e -> Optional.empty();
            case DeadlineSet e -> Optional.empty();
            case DeadlineMissed e -> Optional.empty();
        };
    }

    // What belongs to no tenancy is in nobody's archive.
    private static Optional<Entry> ofMatter(
            ComplaintEvent event,
            EntryKind kind,
            LocalDate date,
            @Nullable String title,
            @Nullable String note,
            Stamp stamp) {
        Matter matter = event.matter();
        return matter.unitId()
                .flatMap(unit -> matter.tenancyId()
                        .map(tenancy -> new Entry(
                                unit.value() + "-" + stamp.position(),
                                kind,
                                null,
                                null,
                                date,
                                stamp.recordedAt(),
                                title,
                                note,
                                tenancy,
                                matter.complaintId(),
                                List.of(),
                                stamp.position(),
                                stamp.actor(),
                                stamp.role())));
    }

    private static Entry happened(
            String unitId, UUID tenancyId, EntryKind kind, LocalDate date, @Nullable String note, Stamp stamp) {
        return new Entry(
                unitId + "-" + stamp.position(),
                kind,
                null,
                null,
                date,
                stamp.recordedAt(),
                null,
                note == null || note.isBlank() ? null : note,
                tenancyId,
                null,
                List.of(),
                stamp.position(),
                stamp.actor(),
                stamp.role());
    }
}
