package io.dossier.command.tenancy;

import static io.dossier.command.specification.DossierSpecification.dossier;
import static io.dossier.command.specification.Given.COMPANY;
import static io.dossier.command.specification.Given.CONTACT;
import static io.dossier.command.specification.Given.LEASE_END;
import static io.dossier.command.specification.Given.LEASE_START;
import static io.dossier.command.specification.Given.NEXT_TENANCY;
import static io.dossier.command.specification.Given.TENANCY;
import static io.dossier.command.specification.Given.UNIT;
import static io.dossier.command.specification.Given.day;
import static io.dossier.command.specification.Given.movedIn;
import static io.dossier.command.specification.Given.registered;
import static io.dossier.command.specification.Given.renamedTo;
import static io.dossier.command.specification.Given.terminatedOn;
import static io.dossier.command.specification.Given.uuid;
import static io.dossier.command.specification.Offence.against;
import static io.dossier.command.specification.Specification.form;
import static io.dossier.command.specification.Specification.rule;

import io.dossier.api.Clause;
import io.dossier.api.tenancy.RenameCompany;
import io.dossier.api.tenancy.TenancyEvent.CompanyRenamed;
import io.dossier.api.tenancy.TenancyEvent.TenantMovedIn;
import io.dossier.command.specification.Offence;
import io.dossier.command.specification.OffenceTable;
import io.dossier.command.specification.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("RenameCompany (R1.6)")
public class RenamingTest implements OffenceTable {
    private static final Texts COMPANY_NAME = new Texts(
            "companyName",
            Clause.R1_6,
            200,
            List.of(registered(), movedIn()),
            text -> new RenameCompany(TENANCY, text, day("2026-03-16")));

    private static RenameCompany rename(String name, String on) {
        return new RenameCompany(TENANCY, name, day(on));
    }

    @Test
    void keepsTheFormerNameBesideTheNewOne() {
        dossier()
                .given(registered(), movedIn())
                .when(rename("Blue Harbour Group", "2026-03-16"))
                .becomes(new CompanyRenamed(UNIT, TENANCY, COMPANY, "Blue Harbour Group", day("2026-03-16")));
    }

    @Test
    void takesTheNameThatTheCompanyHasNowAsTheFormerOne() {
        dossier()
                .given(registered(), movedIn(), renamedTo("Second Name"))
                .when(rename("Third Name", "2026-03-16"))
                .becomes(new CompanyRenamed(UNIT, TENANCY, "Second Name", "Third Name", day("2026-03-16")));
    }

    @Test
    void mayTakeAnOldNameAgain() {
        dossier()
                .given(registered(), movedIn(), renamedTo("Second Name"))
                .when(rename(COMPANY, "2026-03-16"))
                .becomes(new CompanyRenamed(UNIT, TENANCY, "Second Name", COMPANY, day("2026-03-16")));
    }

    @Override
    public List<Offence> offences() {
        return Stream.concat(
                        Stream.of(
                                against("the tenancy exists")
                                        .given(registered(), movedIn())
                                        .when(new RenameCompany(uuid(99), "Other", day("2026-03-16")))
                                        .isRefused(
                                                rule("TENANCY_UNKNOWN", Clause.R1_2, "tenancyId", uuid(99).toString())),
                                against("the archive of a terminated lease is closed")
                                        .given(registered(), movedIn(), terminatedOn("2026-03-14"))
                                        .when(rename("Other", "2026-03-10"))
                                        .isRefused(rule(
                                                "ARCHIVE_CLOSED", Clause.R1_4, "tenancyId", COMPANY, "2026-03-14")),
                                against("a name that stays as it is needs no new label")
                                        .given(registered(), movedIn())
                                        .when(rename(COMPANY, "2026-03-16"))
                                        .isRefused(rule("COMPANY_NAME_UNCHANGED", Clause.R1_6, "companyName", COMPANY)),
                                against("the name is compared with the newest")
                                        .given(registered(), movedIn(), renamedTo("Second Name"))
                                        .when(rename("Second Name", "2026-03-16"))
                                        .isRefused(rule(
                                                "COMPANY_NAME_UNCHANGED", Clause.R1_6, "companyName", "Second Name")),
                                against("a tenant is not renamed before the move-in")
                                        .given(registered(), movedIn())
                                        .when(rename("Other", "2026-03-01"))
                                        .isRefused(rule(
                                                "RENAMED_BEFORE_MOVE_IN",
                                                Clause.R1_6,
                                                "renamedOn",
                                                "renamedOn",
                                                "2026-03-01",
                                                "2026-03-02")),
                                against("a name is not older than the one that it follows")
                                        .given(registered(), movedIn(), renamedTo("Second Name"))
                                        .when(rename("Third Name", "2026-03-08"))
                                        .isRefused(rule(
                                                "RENAMED_BEFORE_FORMER_RENAMING",
                                                Clause.R1_6,
                                                "renamedOn",
                                                "renamedOn",
                                                "2026-03-08",
                                                "2026-03-09")),
                                against("what is recorded has happened")
                                        .given(registered(), movedIn())
                                        .when(rename("Other", "2026-03-17"))
                                        .isRefused(rule(
                                                "DATE_IN_FUTURE",
                                                Clause.R1_6,
                                                "renamedOn",
                                                "renamedOn",
                                                "2026-03-17",
                                                "2026-03-16"))),
                        COMPANY_NAME.offences())
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> acceptsTextsJustWithinTheLimits() {
        return COMPANY_NAME.justWithin();
    }

    @Test
    void acceptsARenamingOnTheDayOfTheMoveIn() {
        dossier()
                .given(registered(), movedIn())
                .when(rename("Other", "2026-03-02"))
                .isAccepted();
    }

    @Test
    void acceptsTwoRenamingsOnOneDay() {
        dossier()
                .given(registered(), movedIn(), renamedTo("Second Name"))
                .when(rename("Third Name", "2026-03-09"))
                .isAccepted();
    }

    @Test
    void asksTheRenamingsOfTheSameTenancyOnly() {
        TenantMovedIn next = new TenantMovedIn(
                UNIT, NEXT_TENANCY, "甲座", 12, COMPANY, CONTACT, LEASE_START, LEASE_END, day("2026-03-09"));
        dossier()
                .given(registered(), movedIn(), renamedTo("Second Name"), terminatedOn("2026-03-09"), next)
                .when(new RenameCompany(NEXT_TENANCY, "Other", day("2026-03-09")))
                .isAccepted();
    }

    @Test
    void listsEveryRuleItBreaksAtOnce() {
        dossier()
                .given(registered(), movedIn(), renamedTo(COMPANY), terminatedOn("2026-03-14"))
                .when(rename("x".repeat(200) + "\u2067", "2026-03-01"))
                .isRefused(
                        rule("ARCHIVE_CLOSED", Clause.R1_4, "tenancyId", COMPANY, "2026-03-14"),
                        form("TEXT_TOO_LONG", "companyName", "companyName", "201", "200"),
                        form("TEXT_NOT_PRINTABLE", "companyName", "companyName"),
                        rule(
                                "RENAMED_BEFORE_MOVE_IN",
                                Clause.R1_6,
                                "renamedOn",
                                "renamedOn",
                                "2026-03-01",
                                "2026-03-02"),
                        rule(
                                "RENAMED_BEFORE_FORMER_RENAMING",
                                Clause.R1_6,
                                "renamedOn",
                                "renamedOn",
                                "2026-03-01",
                                "2026-03-09"));
    }
}
