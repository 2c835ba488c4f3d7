package io.dossier.command.tenancy;

import static io.dossier.command.specification.DossierSpecification.dossier;
import static io.dossier.command.specification.DossierSpecification.form;
import static io.dossier.command.specification.DossierSpecification.rule;
import static io.dossier.command.specification.Given.COMPANY;
import static io.dossier.command.specification.Given.NEXT_RENOVATION;
import static io.dossier.command.specification.Given.NEXT_TENANCY;
import static io.dossier.command.specification.Given.RENOVATION;
import static io.dossier.command.specification.Given.TENANCY;
import static io.dossier.command.specification.Given.UNIT;
import static io.dossier.command.specification.Given.applied;
import static io.dossier.command.specification.Given.approved;
import static io.dossier.command.specification.Given.cancelled;
import static io.dossier.command.specification.Given.completed;
import static io.dossier.command.specification.Given.day;
import static io.dossier.command.specification.Given.movedIn;
import static io.dossier.command.specification.Given.registered;
import static io.dossier.command.specification.Given.rejected;
import static io.dossier.command.specification.Given.terminatedOn;
import static io.dossier.command.specification.Given.uuid;
import static io.dossier.command.specification.Offence.against;

import io.dossier.api.Clause;
import io.dossier.api.tenancy.TenancyEvent.LeaseTerminated;
import io.dossier.api.tenancy.TerminateLease;
import io.dossier.command.specification.Offence;
import io.dossier.command.specification.OffenceTable;
import io.dossier.command.specification.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("TerminateLease (R1.4)")
public class LeaseTerminationTest implements OffenceTable {
    private static final Texts REASON = new Texts(
            "reason",
            null,
            1000,
            List.of(registered(), movedIn()),
            text -> new TerminateLease(TENANCY, day("2026-03-16"), text));

    private static TerminateLease terminate(String on) {
        return new TerminateLease(TENANCY, day(on), "moved to another building");
    }

    @Test
    void endsTheTenancyAndClosesItsArchive() {
        dossier()
                .given(registered(), movedIn())
                .when(terminate("2026-03-16"))
                .becomes(new LeaseTerminated(UNIT, TENANCY, day("2026-03-16"), "moved to another building"));
    }

    @Test
    void isPossibleOnceEveryRenovationIsCompletedCancelledOrRejected() {
        dossier()
                .given(registered(), movedIn(), applied(), approved(), completed())
                .when(terminate("2026-03-16"))
                .isAccepted();
        dossier()
                .given(registered(), movedIn(), applied(), cancelled())
                .when(terminate("2026-03-16"))
                .isAccepted();
        dossier()
                .given(registered(), movedIn(), applied(), rejected())
                .when(terminate("2026-03-16"))
                .isAccepted();
    }

    @Override
    public List<Offence> offences() {
        return Stream.concat(
                        Stream.of(
                                against("the tenancy exists")
                                        .given(registered(), movedIn())
                                        .when(new TerminateLease(uuid(99), day("2026-03-16"), "why"))
                                        .isRefused(
                                                rule("TENANCY_UNKNOWN", Clause.R1_2, "tenancyId", uuid(99).toString())),
                                against("a lease is terminated once")
                                        .given(registered(), movedIn(), terminatedOn("2026-03-14"))
                                        .when(terminate("2026-03-16"))
                                        .isRefused(rule(
                                                "ARCHIVE_CLOSED", Clause.R1_4, "tenancyId", COMPANY, "2026-03-14")),
                                against("a former tenancy stays terminated after the unit is let again")
                                        .given(
                                                registered(),
                                                movedIn(),
                                                terminatedOn("2026-03-14"),
                                                movedIn(NEXT_TENANCY))
                                        .when(terminate("2026-03-16"))
                                        .isRefused(rule(
                                                "ARCHIVE_CLOSED", Clause.R1_4, "tenancyId", COMPANY, "2026-03-14")),
                                against("every renovation is closed first, and all open ones are named")
                                        .given(registered(), movedIn(), applied(NEXT_RENOVATION), applied(), approved())
                                        .when(terminate("2026-03-16"))
                                        .isRefused(rule(
                                                "RENOVATION_OPEN",
                                                Clause.R1_4,
                                                "tenancyId",
                                                RENOVATION + ", " + NEXT_RENOVATION)),
                                against("a lease is not terminated before the move-in")
                                        .given(registered(), movedIn())
                                        .when(terminate("2026-03-01"))
                                        .isRefused(rule(
                                                "TERMINATED_BEFORE_MOVE_IN",
                                                Clause.R1_4,
                                                "terminatedOn",
                                                "terminatedOn",
                                                "2026-03-01",
                                                "2026-03-02")),
                                against("what is recorded has happened")
                                        .given(registered(), movedIn())
                                        .when(terminate("2026-03-17"))
                                        .isRefused(rule(
                                                "DATE_IN_FUTURE",
                                                Clause.R1_4,
                                                "terminatedOn",
                                                "terminatedOn",
                                                "2026-03-17",
                                                "2026-03-16"))),
                        REASON.offences())
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> acceptsTextsJustWithinTheLimits() {
        return REASON.justWithin();
    }

    @Test
    void acceptsATerminationOnTheDayOfTheMoveIn() {
        dossier().given(registered(), movedIn()).when(terminate("2026-03-02")).isAccepted();
    }

    @Test
    void listsEveryRuleItBreaksAtOnce() {
        dossier()
                .given(registered(), movedIn(), applied())
                .when(new TerminateLease(TENANCY, day("2026-03-01"), "\u0000".repeat(1001)))
                .isRefused(
                        rule("RENOVATION_OPEN", Clause.R1_4, "tenancyId", RENOVATION.toString()),
                        rule(
                                "TERMINATED_BEFORE_MOVE_IN",
                                Clause.R1_4,
                                "terminatedOn",
                                "terminatedOn",
                                "2026-03-01",
                                "2026-03-02"),
                        form("TEXT_TOO_LONG", "reason", "reason", "1001", "1000"),
                        form("TEXT_NOT_PRINTABLE", "reason", "reason"));
    }
}
