package io.dossier.command.renovation;

import static io.dossier.command.specification.DossierSpecification.dossier;
import static io.dossier.command.specification.Given.COMPANY;
import static io.dossier.command.specification.Given.NEXT_RENOVATION;
import static io.dossier.command.specification.Given.RENOVATION;
import static io.dossier.command.specification.Given.TENANCY;
import static io.dossier.command.specification.Given.UNIT;
import static io.dossier.command.specification.Given.applied;
import static io.dossier.command.specification.Given.day;
import static io.dossier.command.specification.Given.movedIn;
import static io.dossier.command.specification.Given.registered;
import static io.dossier.command.specification.Given.terminatedOn;
import static io.dossier.command.specification.Given.uuid;
import static io.dossier.command.specification.Offence.against;
import static io.dossier.command.specification.Specification.form;
import static io.dossier.command.specification.Specification.rule;

import io.dossier.api.Clause;
import io.dossier.api.DossierEvent;
import io.dossier.api.renovation.ApplyForRenovation;
import io.dossier.api.renovation.RenovationEvent.RenovationApplied;
import io.dossier.command.specification.Offence;
import io.dossier.command.specification.OffenceTable;
import io.dossier.command.specification.Texts;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("ApplyForRenovation (R1.3)")
public class ApplicationTest implements OffenceTable {
    private static final List<DossierEvent> LET = List.of(registered(), movedIn());
    private static final Texts CONTRACTOR =
            new Texts("contractor", null, 200, LET, text -> apply(TENANCY, text, "Walls", "2026-04-10", "2026-03-05"));
    private static final Texts SCOPE =
            new Texts("scope", null, 1000, LET, text -> apply(TENANCY, "Red Brick", text, "2026-04-10", "2026-03-05"));

    private static ApplyForRenovation apply(
            UUID tenancyId, String contractor, String scope, String plannedEnd, String appliedOn) {
        return new ApplyForRenovation(
                tenancyId, RENOVATION, contractor, scope, day("2026-03-20"), day(plannedEnd), day(appliedOn));
    }

    @Test
    void filesTheApplication() {
        dossier()
                .given(registered(), movedIn())
                .when(apply(TENANCY, "Red Brick", "Walls", "2026-04-10", "2026-03-05"))
                .becomes(new RenovationApplied(
                        UNIT,
                        TENANCY,
                        RENOVATION,
                        "Red Brick",
                        "Walls",
                        day("2026-03-20"),
                        day("2026-04-10"),
                        day("2026-03-05")));
    }

    @Test
    void mayBeMadeWhileAnotherRenovationIsOpen() {
        dossier()
                .given(registered(), movedIn(), applied(NEXT_RENOVATION))
                .when(apply(TENANCY, "Red Brick", "Walls", "2026-04-10", "2026-03-05"))
                .isAccepted();
    }

    @Override
    public List<Offence> offences() {
        return Stream.of(
                        Stream.of(
                                against("the tenancy exists")
                                        .given(registered(), movedIn())
                                        .when(apply(uuid(99), "Red Brick", "Walls", "2026-04-10", "2026-03-05"))
                                        .isRefused(
                                                rule("TENANCY_UNKNOWN", Clause.R1_2, "tenancyId", uuid(99).toString())),
                                against("a tenant who has left renovates nothing")
                                        .given(registered(), movedIn(), terminatedOn("2026-03-14"))
                                        .when(apply(TENANCY, "Red Brick", "Walls", "2026-04-10", "2026-03-05"))
                                        .isRefused(rule(
                                                "ARCHIVE_CLOSED", Clause.R1_4, "tenancyId", COMPANY, "2026-03-14")),
                                against("works do not end before they start")
                                        .given(registered(), movedIn())
                                        .when(apply(TENANCY, "Red Brick", "Walls", "2026-03-19", "2026-03-05"))
                                        .isRefused(rule(
                                                "PLANNED_END_BEFORE_START",
                                                Clause.R1_3,
                                                "plannedEnd",
                                                "plannedEnd",
                                                "2026-03-19",
                                                "2026-03-20")),
                                against("nobody applies before they have moved in")
                                        .given(registered(), movedIn())
                                        .when(apply(TENANCY, "Red Brick", "Walls", "2026-04-10", "2026-03-01"))
                                        .isRefused(rule(
                                                "APPLIED_BEFORE_MOVE_IN",
                                                Clause.R1_5,
                                                "appliedOn",
                                                "appliedOn",
                                                "2026-03-01",
                                                "2026-03-02")),
                                against("what is recorded has happened")
                                        .given(registered(), movedIn())
                                        .when(apply(TENANCY, "Red Brick", "Walls", "2026-04-10", "2026-03-17"))
                                        .isRefused(rule(
                                                "DATE_IN_FUTURE",
                                                Clause.R1_5,
                                                "appliedOn",
                                                "appliedOn",
                                                "2026-03-17",
                                                "2026-03-16"))),
                        CONTRACTOR.offences(),
                        SCOPE.offences())
                .flatMap(offences -> offences)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> acceptsTextsJustWithinTheLimits() {
        return Stream.concat(CONTRACTOR.justWithin(), SCOPE.justWithin());
    }

    @Test
    void acceptsWorksOfOneDayAppliedForToday() {
        dossier()
                .given(registered(), movedIn())
                .when(apply(TENANCY, "Red Brick", "Walls", "2026-03-20", "2026-03-16"))
                .isAccepted();
    }

    @Test
    void acceptsAnApplicationOnTheDayOfTheMoveIn() {
        dossier()
                .given(registered(), movedIn())
                .when(apply(TENANCY, "Red Brick", "Walls", "2026-04-10", "2026-03-02"))
                .isAccepted();
    }

    @Test
    void listsEveryRuleItBreaksAtOnce() {
        dossier()
                .given(registered(), movedIn(), terminatedOn("2026-03-14"))
                .when(apply(TENANCY, "", "x".repeat(1001), "2026-03-19", "2026-03-17"))
                .isRefused(
                        rule("ARCHIVE_CLOSED", Clause.R1_4, "tenancyId", COMPANY, "2026-03-14"),
                        form("TEXT_MISSING", "contractor", "contractor"),
                        form("TEXT_TOO_LONG", "scope", "scope", "1001", "1000"),
                        rule(
                                "PLANNED_END_BEFORE_START",
                                Clause.R1_3,
                                "plannedEnd",
                                "plannedEnd",
                                "2026-03-19",
                                "2026-03-20"),
                        rule("DATE_IN_FUTURE", Clause.R1_5, "appliedOn", "appliedOn", "2026-03-17", "2026-03-16"));
    }
}
