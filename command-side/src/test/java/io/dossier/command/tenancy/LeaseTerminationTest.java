package io.dossier.command.tenancy;

import static io.dossier.command.specification.DossierSpecification.dossier;
import static io.dossier.command.specification.Given.COMPANY;
import static io.dossier.command.specification.Given.CONTACT;
import static io.dossier.command.specification.Given.DOCUMENT;
import static io.dossier.command.specification.Given.LEASE_END;
import static io.dossier.command.specification.Given.LEASE_START;
import static io.dossier.command.specification.Given.MOVED_IN_ON;
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
import static io.dossier.command.specification.Given.renamedTo;
import static io.dossier.command.specification.Given.terminatedOn;
import static io.dossier.command.specification.Given.uuid;
import static io.dossier.command.specification.Offence.against;
import static io.dossier.command.specification.Specification.form;
import static io.dossier.command.specification.Specification.rule;

import io.dossier.api.Clause;
import io.dossier.api.Refusal;
import io.dossier.api.archive.ArchiveEvent.DocumentFiled;
import io.dossier.api.archive.Category;
import io.dossier.api.archive.DocumentClass;
import io.dossier.api.renovation.RenovationEvent.RenovationApplied;
import io.dossier.api.renovation.RenovationEvent.RenovationCancelled;
import io.dossier.api.tenancy.TenancyEvent.LeaseTerminated;
import io.dossier.api.tenancy.TenancyEvent.TenantMovedIn;
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
                                against("a lease is not over before the company was renamed")
                                        .given(registered(), movedIn(), renamedTo("Second Name"))
                                        .when(terminate("2026-03-08"))
                                        .isRefused(endedTooEarly("2026-03-08", "2026-03-09")),
                                against("a lease is not over before the works in it were")
                                        .given(registered(), movedIn(), applied(), approved(), completed())
                                        .when(terminate("2026-03-11"))
                                        .isRefused(endedTooEarly("2026-03-11", "2026-03-12")),
                                against("of a renaming and works that ended later, the works are named")
                                        .given(registered(), movedIn(), renamedTo("Second"), applied(), cancelled())
                                        .when(terminate("2026-03-08"))
                                        .isRefused(endedTooEarly("2026-03-08", "2026-03-12")),
                                against("of works and a later renaming, the renaming is named")
                                        .given(registered(), movedIn(), applied(), rejected(), renamedTo("Second"))
                                        .when(terminate("2026-03-06"))
                                        .isRefused(endedTooEarly("2026-03-06", "2026-03-09")),
                                against("of several renovations the one that ended last counts")
                                        .given(
                                                registered(),
                                                movedIn(),
                                                applied(),
                                                applied(NEXT_RENOVATION),
                                                cancelled(),
                                                new RenovationCancelled(
                                                        UNIT, TENANCY, NEXT_RENOVATION, day("2026-03-06"), "too dear"))
                                        .when(terminate("2026-03-11"))
                                        .isRefused(endedTooEarly("2026-03-11", "2026-03-12")),
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

    private static Refusal endedTooEarly(String on, String lastStep) {
        return rule("TERMINATED_BEFORE_LAST_STEP", Clause.R1_4, "terminatedOn", "terminatedOn", on, lastStep);
    }

    @Test
    void acceptsATerminationOnTheDayOfTheLastStep() {
        dossier()
                .given(registered(), movedIn(), renamedTo("Second Name"), applied(), approved(), completed())
                .when(terminate("2026-03-12"))
                .isAccepted();
    }

    @Test
    void asksTheStepsOfTheSameTenancyOnly() {
        TenantMovedIn next =
                new TenantMovedIn(UNIT, NEXT_TENANCY, "甲座", 12, COMPANY, CONTACT, LEASE_START, LEASE_END, MOVED_IN_ON);
        RenovationApplied nextApplied = new RenovationApplied(
                UNIT,
                NEXT_TENANCY,
                NEXT_RENOVATION,
                "Red Brick",
                "Walls",
                day("2026-03-20"),
                day("2026-04-10"),
                day("2026-03-15"));
        dossier()
                .given(registered(), movedIn(), terminatedOn("2026-03-02"), next, nextApplied)
                .when(terminate("2026-03-14"))
                .isRefused(rule("ARCHIVE_CLOSED", Clause.R1_4, "tenancyId", COMPANY, "2026-03-02"));
    }

    @Test
    void acceptsATerminationBeforeTheDateOfAPaper() {
        dossier()
                .given(registered(), movedIn(), letterOf("2026-03-15"))
                .when(terminate("2026-03-14"))
                .isAccepted();
    }

    private static DocumentFiled letterOf(String date) {
        return new DocumentFiled(
                UNIT,
                TENANCY,
                DOCUMENT,
                Category.CORRESPONDENCE,
                DocumentClass.ORIGINAL,
                day(date),
                "A letter",
                List.of());
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
                        endedTooEarly("2026-03-01", "2026-03-05"),
                        form("TEXT_TOO_LONG", "reason", "reason", "1001", "1000"),
                        form("TEXT_NOT_PRINTABLE", "reason", "reason"));
    }
}
