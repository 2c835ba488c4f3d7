package io.dossier.command.specification;

import io.dossier.api.archive.ArchiveEvent.DocumentFiled;
import io.dossier.api.archive.Category;
import io.dossier.api.archive.DocumentClass;
import io.dossier.api.renovation.RenovationEvent.RenovationApplied;
import io.dossier.api.renovation.RenovationEvent.RenovationApproved;
import io.dossier.api.renovation.RenovationEvent.RenovationCancelled;
import io.dossier.api.renovation.RenovationEvent.RenovationCompleted;
import io.dossier.api.renovation.RenovationEvent.RenovationInspected;
import io.dossier.api.renovation.RenovationEvent.RenovationRejected;
import io.dossier.api.tenancy.Contact;
import io.dossier.api.tenancy.TenancyEvent.CompanyRenamed;
import io.dossier.api.tenancy.TenancyEvent.LeaseTerminated;
import io.dossier.api.tenancy.TenancyEvent.TenantMovedIn;
import io.dossier.api.unit.UnitEvent.UnitRegistered;
import io.dossier.api.unit.UnitId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** What has happened in the examples: one unit, one tenant, one renovation, around one day in March. */
public final class Given {
    public static final ZoneId OFFICE_ZONE = ZoneId.of("Asia/Shanghai");
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 16);
    public static final Clock NOON = at("2026-03-16T04:00:00Z");

    public static final UnitId UNIT = new UnitId("A-1203");
    public static final UUID TENANCY = uuid(1);
    public static final UUID NEXT_TENANCY = uuid(2);
    public static final UUID RENOVATION = uuid(3);
    public static final UUID NEXT_RENOVATION = uuid(4);
    public static final UUID DOCUMENT = uuid(5);

    public static final String COMPANY = "Blue Harbour Trading 藍港貿易";
    public static final Contact CONTACT = new Contact("林美", "+86 21 5555 0100");
    public static final LocalDate LEASE_START = day("2026-03-01");
    public static final LocalDate LEASE_END = day("2027-02-28");
    public static final LocalDate MOVED_IN_ON = day("2026-03-02");
    public static final LocalDate APPLIED_ON = day("2026-03-05");
    public static final LocalDate APPROVED_ON = day("2026-03-07");
    public static final LocalDate INSPECTED_ON = day("2026-03-10");

    private Given() {}

    public static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), OFFICE_ZONE);
    }

    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    public static UUID uuid(long number) {
        return new UUID(0x0000_0000_0000_4000L, 0x8000_0000_0000_0000L | number);
    }

    public static UnitRegistered registered() {
        return new UnitRegistered(UNIT, "甲座", 12, "1203", new BigDecimal("186.50"));
    }

    public static TenantMovedIn movedIn() {
        return movedIn(TENANCY);
    }

    public static TenantMovedIn movedIn(UUID tenancyId) {
        return new TenantMovedIn(UNIT, tenancyId, "甲座", 12, COMPANY, CONTACT, LEASE_START, LEASE_END, MOVED_IN_ON);
    }

    public static CompanyRenamed renamedTo(String name) {
        return new CompanyRenamed(UNIT, TENANCY, COMPANY, name, day("2026-03-09"));
    }

    public static LeaseTerminated terminatedOn(String date) {
        return new LeaseTerminated(UNIT, TENANCY, day(date), "moved to another building");
    }

    public static DocumentFiled filed() {
        return new DocumentFiled(
                UNIT,
                TENANCY,
                DOCUMENT,
                Category.MOVE_IN,
                DocumentClass.ORIGINAL,
                MOVED_IN_ON,
                "Move-in checklist",
                List.of());
    }

    public static RenovationApplied applied() {
        return applied(RENOVATION);
    }

    public static RenovationApplied applied(UUID renovationId) {
        return new RenovationApplied(
                UNIT,
                TENANCY,
                renovationId,
                "Red Brick Interiors",
                "Partition walls on the east side",
                day("2026-03-20"),
                day("2026-04-10"),
                APPLIED_ON);
    }

    public static RenovationApproved approved() {
        return new RenovationApproved(UNIT, TENANCY, RENOVATION, APPROVED_ON);
    }

    public static RenovationRejected rejected() {
        return new RenovationRejected(UNIT, TENANCY, RENOVATION, APPROVED_ON, "blocks the fire exit");
    }

    public static RenovationInspected inspected(boolean passed) {
        return new RenovationInspected(
                UNIT, TENANCY, RENOVATION, INSPECTED_ON, passed, passed ? "" : "sprinkler heads are covered");
    }

    public static RenovationCompleted completed() {
        return new RenovationCompleted(UNIT, TENANCY, RENOVATION, day("2026-03-12"));
    }

    public static RenovationCancelled cancelled() {
        return new RenovationCancelled(UNIT, TENANCY, RENOVATION, day("2026-03-12"), "no longer wanted");
    }
}
