package io.dossier.command.ledger;

import static io.dossier.command.specification.Given.TODAY;
import static io.dossier.command.specification.Given.UNIT;
import static io.dossier.command.specification.Given.uuid;
import static io.dossier.command.specification.GivenMatter.CLEANING;
import static io.dossier.command.specification.GivenMatter.ENGINEERING;
import static io.dossier.command.specification.GivenMatter.NOW;
import static io.dossier.command.specification.GivenMatter.STEP_AT;
import static io.dossier.command.specification.LedgerSpecification.AS_OF;
import static io.dossier.command.specification.LedgerSpecification.completed;
import static io.dossier.command.specification.Offence.against;
import static io.dossier.command.specification.Specification.form;
import static io.dossier.command.specification.Specification.rule;

import io.dossier.api.Clause;
import io.dossier.api.ledger.CallbackCounts;
import io.dossier.api.ledger.CallbackDayEvent.CallbackDayClosed;
import io.dossier.api.ledger.CloseCallbackDay;
import io.dossier.api.ledger.CompletedRepair;
import io.dossier.api.ledger.DepartmentCounts;
import io.dossier.api.ledger.UncalledReason;
import io.dossier.api.ledger.UncalledRepair;
import io.dossier.command.specification.LedgerSpecification;
import io.dossier.command.specification.Offence;
import io.dossier.command.specification.OffenceTable;
import io.dossier.command.specification.Texts;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("CloseCallbackDay (R7.13)")
public class DayClosingTest implements OffenceTable {
    private static final UUID LEAK = uuid(61);
    private static final UUID LIFT = uuid(62);
    private static final UUID LAMP = uuid(63);

    private static final CompletedRepair UNCALLED_LEAK = repair(LEAK, ENGINEERING, 0, Optional.empty());
    private static final CompletedRepair SATISFIED_LIFT = repair(LIFT, ENGINEERING, 2, Optional.of(true));
    private static final CompletedRepair NOT_REACHED_LAMP = repair(LAMP, CLEANING, 1, Optional.empty());
    private static final CompletedRepair DISSATISFIED_LAMP = repair(LAMP, CLEANING, 1, Optional.of(false));

    private static final LedgerSpecification ONE_UNCALLED = completed(UNCALLED_LEAK, SATISFIED_LIFT, NOT_REACHED_LAMP);
    private static final CallbackDayClosed CLOSED =
            new CallbackDayClosed(TODAY, new CallbackCounts(0, 0, 0, 0), List.of(), List.of(), 1, STEP_AT);
    private static final Texts REASON =
            new Texts("reasons.reason", Clause.R7_13, 1000, ONE_UNCALLED, text -> close(because(LEAK, text)));

    private static CompletedRepair repair(UUID id, String department, int attempts, Optional<Boolean> satisfied) {
        return new CompletedRepair(
                id,
                Optional.of(UNIT),
                Optional.of("甲座"),
                department,
                STEP_AT,
                attempts,
                satisfied.isPresent(),
                satisfied);
    }

    private static CloseCallbackDay close(UncalledReason... reasons) {
        return new CloseCallbackDay(TODAY, List.of(reasons));
    }

    private static UncalledReason because(UUID repair, String reason) {
        return new UncalledReason(repair, reason);
    }

    @Test
    void closesADayWhoseCustomersWereAllCalled_reachedOrNot() {
        completed(SATISFIED_LIFT, NOT_REACHED_LAMP)
                .when(close())
                .becomes(new CallbackDayClosed(
                        TODAY,
                        new CallbackCounts(2, 2, 1, 1),
                        List.of(
                                new DepartmentCounts(CLEANING, new CallbackCounts(1, 1, 0, 0)),
                                new DepartmentCounts(ENGINEERING, new CallbackCounts(1, 1, 1, 1))),
                        List.of(),
                        AS_OF,
                        NOW));
    }

    @Test
    void recordsWhyACustomerWasNotCalled() {
        completed(UNCALLED_LEAK, DISSATISFIED_LAMP)
                .when(close(because(LEAK, "abroad until Friday")))
                .becomes(new CallbackDayClosed(
                        TODAY,
                        new CallbackCounts(2, 1, 1, 0),
                        List.of(
                                new DepartmentCounts(CLEANING, new CallbackCounts(1, 1, 1, 0)),
                                new DepartmentCounts(ENGINEERING, new CallbackCounts(1, 0, 0, 0))),
                        List.of(new UncalledRepair(
                                LEAK,
                                Optional.of(UNIT),
                                Optional.of("甲座"),
                                ENGINEERING,
                                STEP_AT,
                                "abroad until Friday")),
                        AS_OF,
                        NOW));
    }

    @Test
    void closesADayOnWhichNothingWasRepaired_soThatNobodyCanSayThatItWasForgotten() {
        completed()
                .when(close())
                .becomes(
                        new CallbackDayClosed(TODAY, new CallbackCounts(0, 0, 0, 0), List.of(), List.of(), AS_OF, NOW));
    }

    @Override
    public List<Offence> offences() {
        return Stream.of(
                        Stream.of(
                                against("a day that is not there yet is not closed")
                                        .given(ONE_UNCALLED)
                                        .when(new CloseCallbackDay(TODAY.plusDays(1), List.of()))
                                        .isRefused(rule(
                                                "DATE_IN_FUTURE",
                                                Clause.R7_13,
                                                "date",
                                                "date",
                                                "2026-03-17",
                                                "2026-03-16")),
                                against("a day is closed once, and then nothing else is asked about it")
                                        .given(ONE_UNCALLED.after(CLOSED))
                                        .when(close(because(LIFT, "forgotten"), because(uuid(99), "forgotten")))
                                        .isRefused(rule(
                                                "CALLBACK_DAY_CLOSED",
                                                Clause.R7_13,
                                                "date",
                                                "2026-03-16",
                                                "2026-03-16")),
                                against("every completed repair is called back")
                                        .given(ONE_UNCALLED)
                                        .when(close())
                                        .isRefused(rule(
                                                "CALLBACK_DAY_UNCALLED",
                                                Clause.R7_13,
                                                "reasons",
                                                "1",
                                                LEAK + " (A-1203)")),
                                against("of many uncalled repairs the first five are named")
                                        .given(manyUncalled())
                                        .when(close())
                                        .isRefused(rule(
                                                "CALLBACK_DAY_UNCALLED",
                                                Clause.R7_13,
                                                "reasons",
                                                "7",
                                                "%s (甲座), %s (甲座), %s (甲座), %s (甲座), %s (甲座)"
                                                        .formatted(uuid(1), uuid(2), uuid(3), uuid(4), uuid(5)))),
                                against("no reason is given for what was not completed that day")
                                        .given(ONE_UNCALLED)
                                        .when(close(because(LEAK, "abroad"), because(uuid(99), "abroad")))
                                        .isRefused(rule(
                                                "REASON_FOR_ANOTHER_DAY",
                                                Clause.R7_13,
                                                "reasons",
                                                uuid(99).toString())),
                                against("no reason is given where somebody called meanwhile")
                                        .given(ONE_UNCALLED)
                                        .when(close(because(LEAK, "abroad"), because(LAMP, "abroad")))
                                        .isRefused(rule("REASON_NOT_NEEDED", Clause.R7_13, "reasons", LAMP.toString())),
                                against("one reason is given for a repair")
                                        .given(ONE_UNCALLED)
                                        .when(close(because(LEAK, "abroad"), because(LEAK, "ill")))
                                        .isRefused(form("REASON_GIVEN_TWICE", "reasons", LEAK.toString()))),
                        REASON.offences())
                .flatMap(offences -> offences)
                .toList();
    }

    private static LedgerSpecification manyUncalled() {
        return completed(LongStream.rangeClosed(1, 7)
                .mapToObj(number -> new CompletedRepair(
                        uuid(number),
                        Optional.empty(),
                        Optional.of("甲座"),
                        ENGINEERING,
                        STEP_AT,
                        0,
                        false,
                        Optional.empty()))
                .toArray(CompletedRepair[]::new));
    }

    @TestFactory
    Stream<DynamicTest> acceptsTextsJustWithinTheLimits() {
        return REASON.justWithin();
    }
}
