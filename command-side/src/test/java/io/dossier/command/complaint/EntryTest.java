package io.dossier.command.complaint;

import static io.dossier.command.specification.ComplaintSpecification.matter;
import static io.dossier.command.specification.Given.NEXT_TENANCY;
import static io.dossier.command.specification.Given.UNIT;
import static io.dossier.command.specification.Given.day;
import static io.dossier.command.specification.GivenMatter.ACCUSED;
import static io.dossier.command.specification.GivenMatter.COMPLAINANT;
import static io.dossier.command.specification.GivenMatter.COMPLAINT;
import static io.dossier.command.specification.GivenMatter.MISCONDUCT;
import static io.dossier.command.specification.GivenMatter.NOW;
import static io.dossier.command.specification.GivenMatter.RESPONDER;
import static io.dossier.command.specification.GivenMatter.registered;
import static io.dossier.command.specification.GivenMatter.set;
import static io.dossier.command.specification.GivenMatter.theMatter;
import static io.dossier.command.specification.Offence.against;
import static io.dossier.command.specification.Specification.form;
import static io.dossier.command.specification.Specification.rule;

import io.dossier.api.Clause;
import io.dossier.api.Command;
import io.dossier.api.DossierEvent;
import io.dossier.api.Role;
import io.dossier.api.complaint.Addressee;
import io.dossier.api.complaint.Channel;
import io.dossier.api.complaint.Complainant;
import io.dossier.api.complaint.ComplaintEvent.ComplaintEscalated;
import io.dossier.api.complaint.ComplaintEvent.ComplaintRegistered;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Deadline;
import io.dossier.api.complaint.Matter;
import io.dossier.api.complaint.Misconduct;
import io.dossier.api.complaint.PublicArea;
import io.dossier.api.complaint.RegisterComplaint;
import io.dossier.api.complaint.Severity;
import io.dossier.api.tenancy.TenancyEvent.TenantMovedIn;
import io.dossier.api.unit.UnitId;
import io.dossier.command.specification.Given;
import io.dossier.command.specification.GivenMatter;
import io.dossier.command.specification.Offence;
import io.dossier.command.specification.OffenceTable;
import io.dossier.command.specification.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("RegisterComplaint (R6.3, R6.11)")
public class EntryTest implements OffenceTable {
    private static final PublicArea LOBBY = new PublicArea(Optional.of("乙座"), "lobby", "anybody slips there");
    private static final UnitId UNKNOWN_UNIT = new UnitId("Z-9999");

    private static RegisterComplaint leak() {
        return new RegisterComplaint(
                COMPLAINT,
                ComplaintKind.COMPLAINT,
                Optional.of(UNIT),
                Optional.empty(),
                COMPLAINANT,
                "空調漏水",
                "會議室空調連續三天漏水",
                Channel.HOTLINE,
                Severity.NORMAL,
                Optional.of(RESPONDER),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static RegisterComplaint leak(Complainant complainant) {
        return with(leak(), Optional.of(UNIT), Optional.empty(), complainant);
    }

    private static RegisterComplaint leak(Optional<UnitId> unit, Optional<PublicArea> area) {
        return with(leak(), unit, area, COMPLAINANT);
    }

    private static RegisterComplaint with(
            RegisterComplaint c, Optional<UnitId> unit, Optional<PublicArea> area, Complainant complainant) {
        return new RegisterComplaint(
                c.complaintId(),
                c.kind(),
                unit,
                area,
                complainant,
                c.subject(),
                c.content(),
                c.channel(),
                c.severity(),
                c.firstResponder(),
                c.target(),
                c.misconduct(),
                c.registeredAt());
    }

    private static RegisterComplaint leak(String subject, String content) {
        return new RegisterComplaint(
                COMPLAINT,
                ComplaintKind.COMPLAINT,
                Optional.of(UNIT),
                Optional.empty(),
                COMPLAINANT,
                subject,
                content,
                Channel.HOTLINE,
                Severity.NORMAL,
                Optional.of(RESPONDER),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static RegisterComplaint leak(
            Severity severity, Optional<String> responder, Optional<String> target, Optional<Instant> at) {
        return matterOf(ComplaintKind.COMPLAINT, severity, responder, target, Optional.empty(), at);
    }

    private static RegisterComplaint report(Optional<String> responder, Misconduct misconduct) {
        return matterOf(
                ComplaintKind.MISCONDUCT,
                Severity.NORMAL,
                responder,
                Optional.empty(),
                Optional.of(misconduct),
                Optional.empty());
    }

    private static RegisterComplaint matterOf(
            ComplaintKind kind,
            Severity severity,
            Optional<String> responder,
            Optional<String> target,
            Optional<Misconduct> misconduct,
            Optional<Instant> at) {
        return new RegisterComplaint(
                COMPLAINT,
                kind,
                Optional.of(UNIT),
                Optional.empty(),
                COMPLAINANT,
                "空調漏水",
                "會議室空調連續三天漏水",
                Channel.HOTLINE,
                severity,
                responder,
                target,
                misconduct,
                at);
    }

    private static ComplaintRegistered entered(
            Matter matter,
            Severity severity,
            String responder,
            Optional<PublicArea> area,
            Optional<Misconduct> misconduct,
            Instant at,
            String answerDueOn) {
        return new ComplaintRegistered(
                matter,
                COMPLAINANT,
                "空調漏水",
                "會議室空調連續三天漏水",
                Channel.HOTLINE,
                severity,
                responder,
                Optional.empty(),
                area,
                misconduct,
                at,
                day(answerDueOn));
    }

    private static ComplaintRegistered entered(Severity severity, Instant at, String answerDueOn) {
        return entered(theMatter(), severity, RESPONDER, Optional.empty(), Optional.empty(), at, answerDueOn);
    }

    @Test
    void theAnswerIsDueAfterThreeDays_R7_14() {
        matter().when(leak()).becomes(entered(Severity.NORMAL, NOW, "2026-03-19"));
    }

    @Test
    void aMinorMatterIsAnsweredTheSameDay_R7_14() {
        matter().when(leak(Severity.MINOR, Optional.of(RESPONDER), Optional.empty(), Optional.empty()))
                .becomes(entered(Severity.MINOR, NOW, "2026-03-16"));
    }

    @Test
    void theDaysAreCountedFromWhenTheCustomerCameInTheOfficesZone_R7_14() {
        Instant beforeMidnight = Instant.parse("2026-03-14T15:59:59Z");
        matter().when(leak(Severity.NORMAL, Optional.of(RESPONDER), Optional.empty(), Optional.of(beforeMidnight)))
                .becomes(entered(Severity.NORMAL, beforeMidnight, "2026-03-17"));
    }

    @Test
    void whoeverEntersTheMatterOwnsItUnlessAnotherWasAskedFirst_R7_11() {
        matter().when(leak(Severity.NORMAL, Optional.empty(), Optional.empty(), Optional.empty()))
                .becomes(entered(
                        theMatter(), Severity.NORMAL, "li.na", Optional.empty(), Optional.empty(), NOW, "2026-03-19"));
    }

    @Test
    void aSeriousMatterIsReportedToTheManagerAtOnce_R6_5() {
        matter().when(leak(Severity.SERIOUS, Optional.of(RESPONDER), Optional.empty(), Optional.empty()))
                .becomes(
                        entered(Severity.SERIOUS, NOW, "2026-03-19"),
                        new ComplaintEscalated(theMatter(), Addressee.MANAGER, "空調漏水", NOW),
                        set(Deadline.REVIEW_MEETING, NOW));
    }

    @Test
    void aSpecialMatterIsReportedToLeadershipAsWell_R6_4() {
        matter().when(leak(Severity.SPECIAL, Optional.of(RESPONDER), Optional.empty(), Optional.empty()))
                .becomes(
                        entered(Severity.SPECIAL, NOW, "2026-03-19"),
                        new ComplaintEscalated(theMatter(), Addressee.MANAGER, "空調漏水", NOW),
                        new ComplaintEscalated(theMatter(), Addressee.LEADERSHIP, "空調漏水", NOW),
                        set(Deadline.REVIEW_MEETING, NOW));
    }

    @Test
    void aMatterOfAPublicAreaBelongsToNoTenancy_R6_11() {
        matter().when(leak(Optional.empty(), Optional.of(LOBBY)))
                .becomes(entered(
                        new Matter(
                                COMPLAINT,
                                ComplaintKind.COMPLAINT,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("乙座")),
                        Severity.NORMAL,
                        RESPONDER,
                        Optional.of(LOBBY),
                        Optional.empty(),
                        NOW,
                        "2026-03-19"));
    }

    @Test
    void aMatterOutdoorsBelongsToNoBuilding_R6_11() {
        PublicArea garden = new PublicArea(Optional.empty(), "garden", "a branch may fall");
        matter().when(leak(Optional.empty(), Optional.of(garden)))
                .becomes(entered(
                        new Matter(
                                COMPLAINT,
                                ComplaintKind.COMPLAINT,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        Severity.NORMAL,
                        RESPONDER,
                        Optional.of(garden),
                        Optional.empty(),
                        NOW,
                        "2026-03-19"));
    }

    @Test
    void aMatterBesideAVacantUnitIsOfItsBuilding_R6_11() {
        matter().premises(Given.registered())
                .when(leak(Optional.of(UNIT), Optional.of(LOBBY)))
                .becomes(entered(
                        new Matter(
                                COMPLAINT,
                                ComplaintKind.COMPLAINT,
                                Optional.of(UNIT),
                                Optional.empty(),
                                Optional.of("甲座")),
                        Severity.NORMAL,
                        RESPONDER,
                        Optional.of(LOBBY),
                        Optional.empty(),
                        NOW,
                        "2026-03-19"));
    }

    @Test
    void aMatterThatIsEnteredLateBelongsToWhoeverWasThereThen_R1_2() {
        Instant before = Instant.parse("2026-03-10T04:00:00Z");
        DossierEvent[] changed = {
            Given.registered(),
            Given.movedIn(),
            Given.terminatedOn("2026-03-10"),
            new TenantMovedIn(
                    UNIT,
                    NEXT_TENANCY,
                    "甲座",
                    12,
                    "Next",
                    Given.CONTACT,
                    day("2026-03-12"),
                    day("2027-03-11"),
                    day("2026-03-12"))
        };
        matter().premises(changed)
                .when(leak(Severity.NORMAL, Optional.of(RESPONDER), Optional.empty(), Optional.of(before)))
                .becomes(entered(Severity.NORMAL, before, "2026-03-13"));
        matter().premises(changed)
                .when(leak())
                .becomes(entered(
                        new Matter(
                                COMPLAINT,
                                ComplaintKind.COMPLAINT,
                                Optional.of(UNIT),
                                Optional.of(NEXT_TENANCY),
                                Optional.of("甲座")),
                        Severity.NORMAL,
                        RESPONDER,
                        Optional.empty(),
                        Optional.empty(),
                        NOW,
                        "2026-03-19"));
    }

    @Test
    void aReportOfMisconductHoldsItsDetails_R6_14() {
        matter().when(report(Optional.of(RESPONDER), MISCONDUCT))
                .becomes(entered(
                        GivenMatter.matterOf(ComplaintKind.MISCONDUCT),
                        Severity.NORMAL,
                        RESPONDER,
                        Optional.empty(),
                        Optional.of(MISCONDUCT),
                        NOW,
                        "2026-03-19"));
    }

    private static Texts text(String field, @Nullable Clause clause, int limit, Function<String, Command> command) {
        return new Texts(field, clause, limit, matter(), command);
    }

    private static Texts ofTheArea(
            String field, @Nullable Clause clause, int limit, Function<String, PublicArea> area) {
        return text(
                "publicArea." + field, clause, limit, text -> leak(Optional.empty(), Optional.of(area.apply(text))));
    }

    private static Texts ofMisconduct(String field, int limit, Function<String, Misconduct> misconduct) {
        return text(
                "misconduct." + field,
                Clause.R6_14,
                limit,
                text -> report(Optional.of(RESPONDER), misconduct.apply(text)));
    }

    private static final List<Texts> REQUIRED = List.of(
            text("subject", Clause.R6_11, 200, text -> leak(text, "it leaks")),
            text("content", Clause.R6_11, 4000, text -> leak("a leak", text)),
            text(
                    "firstResponder",
                    Clause.R7_11,
                    200,
                    text -> leak(Severity.NORMAL, Optional.of(text), Optional.empty(), Optional.empty())),
            ofTheArea("location", Clause.R6_11, 200, text -> new PublicArea(Optional.empty(), text, "anybody slips")),
            ofTheArea("reason", Clause.R6_11, 1000, text -> new PublicArea(Optional.empty(), "lobby", text)),
            ofMisconduct("accused", 200, text -> new Misconduct(text, "shouted", "孫麗", "camera", "周敏")),
            ofMisconduct("courseOfEvents", 4000, text -> new Misconduct(ACCUSED, text, "孫麗", "camera", "周敏")),
            ofMisconduct("witness", 200, text -> new Misconduct(ACCUSED, "shouted", text, "camera", "周敏")),
            ofMisconduct("evidence", 1000, text -> new Misconduct(ACCUSED, "shouted", "孫麗", text, "周敏")),
            ofMisconduct("signature", 200, text -> new Misconduct(ACCUSED, "shouted", "孫麗", "camera", text)));

    private static final List<Texts> OPTIONAL = List.of(
            text("complainantName", null, 200, text -> leak(new Complainant(text, "+86 21"))),
            text("complainantPhone", null, 40, text -> leak(new Complainant("周敏", text))),
            text(
                    "target",
                    null,
                    200,
                    text -> leak(Severity.NORMAL, Optional.of(RESPONDER), Optional.of(text), Optional.empty())),
            ofTheArea("building", null, 40, text -> new PublicArea(Optional.of(text), "lobby", "anybody slips")));

    @Override
    public List<Offence> offences() {
        return Stream.of(
                        identity(),
                        complainant(),
                        place(),
                        misconduct(),
                        REQUIRED.stream().flatMap(Texts::offences),
                        OPTIONAL.stream().flatMap(Texts::offencesOfOptional))
                .flatMap(offences -> offences)
                .toList();
    }

    private static Stream<Offence> identity() {
        return Stream.of(
                against("a matter is entered once")
                        .given(matter(registered()))
                        .when(leak())
                        .isRefused(form("ID_ALREADY_USED", "complaintId", COMPLAINT.toString())),
                against("what is recorded has happened")
                        .given(matter())
                        .when(leak(
                                Severity.NORMAL,
                                Optional.of(RESPONDER),
                                Optional.empty(),
                                Optional.of(Instant.parse("2026-03-16T04:00:01Z"))))
                        .isRefused(rule(
                                "TIME_IN_FUTURE",
                                Clause.R6_3,
                                "registeredAt",
                                "registeredAt",
                                "2026-03-16 12:00:01",
                                "2026-03-16 12:00:00")));
    }

    private static Stream<Offence> complainant() {
        return Stream.of("", " ", "\u3000\t", "\u200C")
                .flatMap(blank -> Stream.of(
                        against("who complains has a name")
                                .given(matter())
                                .when(leak(new Complainant(blank, "+86 21")))
                                .isRefused(rule("COMPLAINANT_NAME_MISSING", Clause.R6_11, "complainantName")),
                        against("who complains is called back")
                                .given(matter())
                                .when(leak(new Complainant("周敏", blank)))
                                .isRefused(rule("COMPLAINANT_PHONE_MISSING", Clause.R6_11, "complainantPhone"))));
    }

    private static Stream<Offence> place() {
        return Stream.of(
                against("it is said where it is")
                        .given(matter())
                        .when(leak(Optional.empty(), Optional.empty()))
                        .isRefused(rule("UNIT_MISSING", Clause.R6_11, "unitId")),
                against("the unit stands in the books")
                        .given(matter())
                        .when(leak(Optional.of(UNKNOWN_UNIT), Optional.empty()))
                        .isRefused(rule("UNIT_UNKNOWN", Clause.R6_11, "unitId", "Z-9999")),
                against("the unit stands in the books also beside a public area")
                        .given(matter())
                        .when(leak(Optional.of(UNKNOWN_UNIT), Optional.of(LOBBY)))
                        .isRefused(rule("UNIT_UNKNOWN", Clause.R6_11, "unitId", "Z-9999")),
                against("a unit that was never let has no customer")
                        .given(matter().premises(Given.registered()))
                        .when(leak())
                        .isRefused(rule("UNIT_VACANT", Clause.R6_11, "unitId", "A-1203")),
                against("who has left complains no more")
                        .given(matter().premises(Given.registered(), Given.movedIn(), Given.terminatedOn("2026-03-15")))
                        .when(leak())
                        .isRefused(rule("UNIT_VACANT", Clause.R6_11, "unitId", "A-1203")),
                against("nobody complains before they have moved in")
                        .given(matter())
                        .when(leak(
                                Severity.NORMAL,
                                Optional.of(RESPONDER),
                                Optional.empty(),
                                Optional.of(Instant.parse("2026-03-01T15:59:59Z"))))
                        .isRefused(rule("UNIT_VACANT", Clause.R6_11, "unitId", "A-1203")));
    }

    private static Stream<Offence> misconduct() {
        return Stream.of(
                against("a report of misconduct holds its details")
                        .given(matter())
                        .when(matterOf(
                                ComplaintKind.MISCONDUCT,
                                Severity.NORMAL,
                                Optional.of(RESPONDER),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()))
                        .isRefused(rule("MISCONDUCT_DETAILS_MISSING", Clause.R6_14, "misconduct")),
                against("nobody is accused by the way")
                        .given(matter())
                        .when(matterOf(
                                ComplaintKind.HELP,
                                Severity.NORMAL,
                                Optional.of(RESPONDER),
                                Optional.empty(),
                                Optional.of(MISCONDUCT),
                                Optional.empty()))
                        .isRefused(rule("MISCONDUCT_DETAILS_UNASKED", Clause.R6_14, "misconduct")),
                against("the accused does not enter the report")
                        .given(matter().by("Zhao.Qiang", Role.FRONT_DESK))
                        .when(report(Optional.of(RESPONDER), MISCONDUCT))
                        .isRefused(rule("ACCUSED_HANDLES", Clause.R6_14, "misconduct.accused", "Zhao.Qiang")),
                against("the accused does not own the matter")
                        .given(matter())
                        .when(report(Optional.of("zhao.qiang "), MISCONDUCT))
                        .isRefused(rule("ACCUSED_HANDLES", Clause.R6_14, "firstResponder", "zhao.qiang ")));
    }

    @TestFactory
    Stream<DynamicTest> acceptsTextsJustWithinTheLimits() {
        return Stream.concat(REQUIRED.stream(), OPTIONAL.stream()).flatMap(Texts::justWithin);
    }

    @Test
    void listsEveryRuleItBreaksAtOnce_R6_11() {
        matter().when(new RegisterComplaint(
                        COMPLAINT,
                        ComplaintKind.MISCONDUCT,
                        Optional.empty(),
                        Optional.empty(),
                        new Complainant("", ""),
                        "",
                        "",
                        Channel.PHONE,
                        Severity.NORMAL,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .isRefused(
                        rule("COMPLAINANT_NAME_MISSING", Clause.R6_11, "complainantName"),
                        rule("COMPLAINANT_PHONE_MISSING", Clause.R6_11, "complainantPhone"),
                        rule("UNIT_MISSING", Clause.R6_11, "unitId"),
                        rule("TEXT_MISSING", Clause.R6_11, "subject", "subject"),
                        rule("TEXT_MISSING", Clause.R6_11, "content", "content"),
                        rule("MISCONDUCT_DETAILS_MISSING", Clause.R6_14, "misconduct"));
    }
}
