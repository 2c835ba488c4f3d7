package io.dossier.command.statistics;

import static io.dossier.command.specification.MonthSpecification.month;
import static io.dossier.command.specification.Offence.against;
import static io.dossier.command.specification.Specification.rule;

import io.dossier.api.Clause;
import io.dossier.api.statistics.StatisticsEvent.MonthSubmitted;
import io.dossier.api.statistics.SubmitMonth;
import io.dossier.command.specification.MonthSpecification;
import io.dossier.command.specification.Offence;
import io.dossier.command.specification.OffenceTable;
import io.dossier.command.specification.Texts;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("SubmitMonth (R9.4)")
public class SubmissionTest implements OffenceTable {
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
    private static final MonthSpecification SUBMITTED = month(original(FEBRUARY));
    private static final Texts REASON =
            new Texts("reason", null, 1000, SUBMITTED, text -> new SubmitMonth(FEBRUARY, text));

    private static MonthSubmitted original(YearMonth month) {
        return new MonthSubmitted(month, 1, Optional.empty(), Instant.parse("2026-03-02T01:00:00Z"));
    }

    @Test
    void theFirstSubmissionIsTheOriginal_R9_4() {
        month().when(new SubmitMonth(FEBRUARY, ""))
                .becomes(new MonthSubmitted(FEBRUARY, 1, Optional.empty(), Instant.parse("2026-03-16T04:00:00Z")));
    }

    @Test
    void everyLaterOneIsANumberedRestatementWithItsReason_R9_4() {
        MonthSubmitted second = new MonthSubmitted(
                FEBRUARY, 2, Optional.of("two callbacks were entered late"), Instant.parse("2026-03-16T04:00:00Z"));
        SUBMITTED
                .when(new SubmitMonth(FEBRUARY, "two callbacks were entered late"))
                .becomes(second);
        month(original(FEBRUARY), second)
                .when(new SubmitMonth(FEBRUARY, "another one"))
                .becomes(new MonthSubmitted(
                        FEBRUARY, 3, Optional.of("another one"), Instant.parse("2026-03-16T04:00:00Z")));
    }

    @Test
    void theMonthIsOverAtTheOfficesMidnight_R9_4() {
        month().at("2026-02-28T15:59:59.999999Z")
                .when(new SubmitMonth(FEBRUARY, ""))
                .isRefused(rule("MONTH_NOT_OVER", Clause.R9_4, "month", "2026-02", "2026-03-01"));
        month().at("2026-02-28T16:00:00Z").when(new SubmitMonth(FEBRUARY, "")).isAccepted();
    }

    @Test
    void aMonthMayBeLongAgo_forHistoriesAreAlsoEnteredLater() {
        month().when(new SubmitMonth(YearMonth.of(1998, 7), "")).isAccepted();
    }

    @Test
    void isToldOfEveryRuleThatItBreaks() {
        month().when(new SubmitMonth(YearMonth.of(2026, 4), "a reason"))
                .isRefused(
                        rule("MONTH_NOT_OVER", Clause.R9_4, "month", "2026-04", "2026-05-01"),
                        rule("RESTATEMENT_REASON_UNASKED", Clause.R9_4, "reason", "2026-04"));
    }

    @Override
    public List<Offence> offences() {
        return Stream.concat(
                        Stream.of(
                                against("this month is not over")
                                        .given(month())
                                        .when(new SubmitMonth(YearMonth.of(2026, 3), ""))
                                        .isRefused(
                                                rule("MONTH_NOT_OVER", Clause.R9_4, "month", "2026-03", "2026-04-01")),
                                against("figures are not restated without a reason")
                                        .given(SUBMITTED)
                                        .when(new SubmitMonth(FEBRUARY, "\u3000"))
                                        .isRefused(rule(
                                                "RESTATEMENT_REASON_MISSING", Clause.R9_4, "reason", "2026-02", "1")),
                                against("what was not submitted is not restated")
                                        .given(month())
                                        .when(new SubmitMonth(FEBRUARY, "a reason"))
                                        .isRefused(
                                                rule("RESTATEMENT_REASON_UNASKED", Clause.R9_4, "reason", "2026-02"))),
                        REASON.offencesOfOptional())
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> acceptsTextsJustWithinTheLimits() {
        return REASON.justWithin();
    }
}
