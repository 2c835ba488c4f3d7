package io.dossier.query.archive;

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
import io.dossier.query.infrastructure.projection.Stamp;
import java.time.LocalDate;
import java.util.List;
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
                List.of(),
                stamp.position(),
                stamp.actor(),
                stamp.role());
    }
}
