package io.dossier.standalone.importing;

import static java.util.Objects.requireNonNull;

import io.dossier.api.tenancy.Contact;
import io.dossier.api.tenancy.MoveInTenant;
import io.dossier.api.tenancy.TerminateLease;
import io.dossier.api.unit.UnitId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A row of the tenancies' file: one stay in one unit, from move-in to termination.
 *
 * @param line where it starts
 * @param ref the office's number of it, as it stands in the row
 * @param termination empty while the tenant is there
 */
record TenancyRow(long line, String ref, MoveInTenant moveIn, Optional<TerminateLease> termination) {
    /** What stands in an archive whose office wrote down no reason. */
    static final String NO_REASON_GIVEN = "退租（匯入時未註明原因）";

    /** Understands a row; empty if it has problems, which the fields then know. */
    static Optional<TenancyRow> read(Fields fields) {
        String ref = fields.required(Column.TENANCY_REF);
        UnitId unitId = fields.unitId();
        String companyName = fields.required(Column.COMPANY_NAME);
        // of tenants long gone the contact may be unknown: whether it may be empty is the desk's to say
        Contact contact = new Contact(fields.text(Column.CONTACT_NAME), fields.text(Column.CONTACT_PHONE));
        LocalDate leaseStart = fields.date(Column.LEASE_START);
        LocalDate leaseEnd = fields.date(Column.LEASE_END);
        LocalDate movedInOn = fields.date(Column.MOVED_IN_ON);
        Optional<LocalDate> terminatedOn = fields.optionalDate(Column.TERMINATED_ON);
        String reason = fields.text(Column.TERMINATION_REASON);
        if (!reason.isEmpty() && fields.text(Column.TERMINATED_ON).isEmpty()) {
            fields.problem(
                    "TERMINATION_DATE_MISSING",
                    fields.name(Column.TERMINATION_REASON),
                    fields.name(Column.TERMINATED_ON));
        }
        if (ref == null || !fields.problems().isEmpty()) {
            return Optional.empty();
        }
        UUID tenancyId = OfficeIds.tenancy(ref);
        return Optional.of(new TenancyRow(
                fields.line(),
                ref,
                new MoveInTenant(
                        requireNonNull(unitId),
                        tenancyId,
                        requireNonNull(companyName),
                        contact,
                        requireNonNull(leaseStart),
                        requireNonNull(leaseEnd),
                        requireNonNull(movedInOn)),
                terminatedOn.map(
                        day -> new TerminateLease(tenancyId, day, reason.isEmpty() ? NO_REASON_GIVEN : reason))));
    }

    UUID tenancyId() {
        return moveIn.tenancyId();
    }

    /** What the row says for an id that was made from it; anything else as it is. */
    String officeWord(String detail) {
        return detail.equals(tenancyId().toString()) ? ref : detail;
    }

    String moveInCommandId() {
        return OfficeIds.named("move-in-tenant:" + tenancyId()).toString();
    }

    String terminationCommandId() {
        return OfficeIds.named("terminate-lease:" + tenancyId()).toString();
    }
}
