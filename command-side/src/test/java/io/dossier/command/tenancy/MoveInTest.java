package io.dossier.command.tenancy;

import static io.dossier.command.specification.DossierSpecification.dossier;
import static io.dossier.command.specification.Given.COMPANY;
import static io.dossier.command.specification.Given.CONTACT;
import static io.dossier.command.specification.Given.LEASE_END;
import static io.dossier.command.specification.Given.LEASE_START;
import static io.dossier.command.specification.Given.MOVED_IN_ON;
import static io.dossier.command.specification.Given.NEXT_TENANCY;
import static io.dossier.command.specification.Given.TENANCY;
import static io.dossier.command.specification.Given.TODAY;
import static io.dossier.command.specification.Given.UNIT;
import static io.dossier.command.specification.Given.day;
import static io.dossier.command.specification.Given.movedIn;
import static io.dossier.command.specification.Given.registered;
import static io.dossier.command.specification.Given.terminatedOn;
import static io.dossier.command.specification.Offence.against;
import static io.dossier.command.specification.Specification.form;
import static io.dossier.command.specification.Specification.rule;

import io.dossier.api.Clause;
import io.dossier.api.DossierEvent;
import io.dossier.api.tenancy.Contact;
import io.dossier.api.tenancy.MoveInTenant;
import io.dossier.api.tenancy.TenancyEvent.TenantMovedIn;
import io.dossier.command.decision.ComplaintPolicy;
import io.dossier.command.decision.Policy;
import io.dossier.command.specification.Offence;
import io.dossier.command.specification.OffenceTable;
import io.dossier.command.specification.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("MoveInTenant (R1.2)")
public class MoveInTest implements OffenceTable {
    private static final List<DossierEvent> VACANT = List.of(registered());
    private static final Texts COMPANY_NAME = new Texts(
            "companyName",
            Clause.R1_6,
            200,
            VACANT,
            text -> new MoveInTenant(UNIT, TENANCY, text, CONTACT, LEASE_START, LEASE_END, MOVED_IN_ON));
    private static final Texts CONTACT_NAME =
            new Texts("contactName", null, 200, VACANT, text -> moveIn(new Contact(text, "110")));
    private static final Texts CONTACT_PHONE =
            new Texts("contactPhone", null, 40, VACANT, text -> moveIn(new Contact("林美", text)));

    private static MoveInTenant moveIn(Contact contact) {
        return new MoveInTenant(UNIT, TENANCY, COMPANY, contact, LEASE_START, LEASE_END, MOVED_IN_ON);
    }

    private static MoveInTenant moveIn() {
        return moveIn(CONTACT);
    }

    private static MoveInTenant moveInOn(LocalDate movedInOn, LocalDate leaseStart, LocalDate leaseEnd) {
        return new MoveInTenant(UNIT, NEXT_TENANCY, COMPANY, CONTACT, leaseStart, leaseEnd, movedInOn);
    }

    private static MoveInTenant moveInOn(String movedInOn) {
        return moveInOn(day(movedInOn), LEASE_START, LEASE_END);
    }

    @Test
    void opensTheTenancysArchiveAndSaysWhereTheUnitIs() {
        dossier()
                .given(registered())
                .when(moveIn())
                .becomes(new TenantMovedIn(
                        UNIT, TENANCY, "甲座", 12, COMPANY, CONTACT, LEASE_START, LEASE_END, MOVED_IN_ON));
    }

    @Override
    public List<Offence> offences() {
        return Stream.of(
                        Stream.of(
                                against("only a registered unit has a dossier")
                                        .when(moveIn())
                                        .isRefused(rule("UNIT_NOT_REGISTERED", Clause.R1_2, "unitId", "A-1203")),
                                against("a unit has at most one open tenancy")
                                        .given(registered(), movedIn())
                                        .when(moveInOn("2026-03-16"))
                                        .isRefused(rule("UNIT_OCCUPIED", Clause.R1_2, "unitId", "A-1203", COMPANY)),
                                against("a unit that is let again is occupied again")
                                        .given(
                                                registered(),
                                                movedIn(),
                                                terminatedOn("2026-03-02"),
                                                movedIn(NEXT_TENANCY))
                                        .when(moveInOn("2026-03-16"))
                                        .isRefused(rule("UNIT_OCCUPIED", Clause.R1_2, "unitId", "A-1203", COMPANY)),
                                against("a lease does not end before it starts")
                                        .given(registered())
                                        .when(moveInOn(MOVED_IN_ON, LEASE_START, day("2026-02-28")))
                                        .isRefused(rule(
                                                "LEASE_END_BEFORE_START",
                                                Clause.R1_3,
                                                "leaseEnd",
                                                "leaseEnd",
                                                "2026-02-28",
                                                "2026-03-01")),
                                against("nobody moves in 31 days before the lease starts")
                                        .given(registered())
                                        .when(moveInOn(day("2026-03-01"), day("2026-04-01"), LEASE_END))
                                        .isRefused(rule(
                                                "MOVED_IN_TOO_EARLY",
                                                Clause.R1_3,
                                                "movedInOn",
                                                "movedInOn",
                                                "2026-03-01",
                                                "2026-03-02")),
                                against("nobody moves in the day after the lease's last")
                                        .given(registered())
                                        .when(moveInOn(day("2026-01-01"), day("2025-01-01"), day("2025-12-31")))
                                        .isRefused(rule(
                                                "MOVED_IN_AFTER_LEASE_END",
                                                Clause.R1_3,
                                                "movedInOn",
                                                "movedInOn",
                                                "2026-01-01",
                                                "2025-12-31")),
                                against("nobody moves in before the former tenant has left")
                                        .given(registered(), movedIn(), terminatedOn("2026-03-14"))
                                        .when(moveInOn("2026-03-13"))
                                        .isRefused(rule(
                                                "MOVED_IN_BEFORE_FORMER_TENANT_LEFT",
                                                Clause.R1_2,
                                                "movedInOn",
                                                "movedInOn",
                                                "2026-03-13",
                                                "2026-03-14")),
                                against("what is recorded has happened")
                                        .given(registered())
                                        .when(moveInOn("2026-03-17"))
                                        .isRefused(rule(
                                                "DATE_IN_FUTURE",
                                                Clause.R1_3,
                                                "movedInOn",
                                                "movedInOn",
                                                "2026-03-17",
                                                "2026-03-16"))),
                        COMPANY_NAME.offences(),
                        CONTACT_NAME.offences(),
                        CONTACT_PHONE.offences())
                .flatMap(offences -> offences)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> acceptsTextsJustWithinTheLimits() {
        return Stream.of(COMPANY_NAME.justWithin(), CONTACT_NAME.justWithin(), CONTACT_PHONE.justWithin())
                .flatMap(tests -> tests);
    }

    @Test
    void acceptsAMoveInExactly30DaysBeforeTheLeaseStarts() {
        dossier()
                .given(registered())
                .when(moveInOn(day("2026-03-02"), day("2026-04-01"), LEASE_END))
                .isAccepted();
    }

    @Test
    void followsTheOfficesOwnNumberOfDaysBeforeTheLease() {
        dossier()
                .given(registered())
                .under(new Policy(5, 40, 200, 1000, 20, Policy.DEFAULT.revealFor(), ComplaintPolicy.DEFAULT))
                .when(moveInOn(day("2026-03-02"), day("2026-03-08"), LEASE_END))
                .isRefused(
                        rule("MOVED_IN_TOO_EARLY", Clause.R1_3, "movedInOn", "movedInOn", "2026-03-02", "2026-03-03"));
    }

    @Test
    void acceptsAMoveInOnTheLeasesLastDayAndALeaseOfOneDay() {
        dossier().given(registered()).when(moveInOn(TODAY, TODAY, TODAY)).isAccepted();
    }

    @Test
    void letsTheUnitAgainOnTheDayOnWhichTheFormerTenantLeaves() {
        dossier()
                .given(registered(), movedIn(), terminatedOn("2026-03-14"))
                .when(moveInOn("2026-03-14"))
                .isAccepted();
    }

    @Test
    void acceptsTodayAsTheOfficeCountsIt_alsoWhileLondonIsStillAtYesterday() {
        dossier()
                .given(registered())
                .at("2026-03-16T16:00:00Z")
                .when(moveInOn("2026-03-17"))
                .isAccepted();
    }

    @Test
    void refusesTheOfficesTomorrow_aSecondBeforeTheOfficesMidnight() {
        dossier()
                .given(registered())
                .at("2026-03-16T15:59:59Z")
                .when(moveInOn("2026-03-17"))
                .isRefused(rule("DATE_IN_FUTURE", Clause.R1_3, "movedInOn", "movedInOn", "2026-03-17", "2026-03-16"));
    }

    @Test
    void listsEveryRuleItBreaksAtOnce() {
        dossier()
                .given(registered(), movedIn())
                .when(new MoveInTenant(
                        UNIT,
                        NEXT_TENANCY,
                        "",
                        new Contact("\u0007", "1".repeat(41)),
                        day("2027-05-01"),
                        day("2027-04-30"),
                        day("2026-03-17")))
                .isRefused(
                        rule("UNIT_OCCUPIED", Clause.R1_2, "unitId", "A-1203", COMPANY),
                        rule("TEXT_MISSING", Clause.R1_6, "companyName", "companyName"),
                        form("TEXT_NOT_PRINTABLE", "contactName", "contactName"),
                        form("TEXT_TOO_LONG", "contactPhone", "contactPhone", "41", "40"),
                        rule("LEASE_END_BEFORE_START", Clause.R1_3, "leaseEnd", "leaseEnd", "2027-04-30", "2027-05-01"),
                        rule("MOVED_IN_TOO_EARLY", Clause.R1_3, "movedInOn", "movedInOn", "2026-03-17", "2027-04-01"),
                        rule("DATE_IN_FUTURE", Clause.R1_3, "movedInOn", "movedInOn", "2026-03-17", "2026-03-16"));
    }
}
