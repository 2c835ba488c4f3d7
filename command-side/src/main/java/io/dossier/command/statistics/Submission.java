package io.dossier.command.statistics;

import io.dossier.api.Clause;
import io.dossier.api.statistics.StatisticsEvent.MonthSubmitted;
import io.dossier.api.statistics.SubmitMonth;
import io.dossier.command.decision.Characters;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Policy;
import io.dossier.command.decision.Rule;
import io.dossier.command.decision.Situation;
import io.dossier.command.decision.TextRules;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A month's figures are submitted to leadership (R9.4): the original once, then restatements with their reasons. A month may be as
 * long ago as it likes, for histories are also entered later; one in which nothing happened is submitted with zeros.
 */
public final class Submission {
    private Submission() {}

    static final Rule<MonthState, SubmitMonth> MONTH_IS_OVER = Rule.<MonthState, SubmitMonth>of(
                    "MONTH_NOT_OVER",
                    Clause.R9_4,
                    "month",
                    s -> s.command().month().isBefore(YearMonth.from(s.today())))
            .naming(s -> List.of(
                    s.command().month().toString(),
                    s.command().month().plusMonths(1).atDay(1).toString()));

    static final Rule<MonthState, SubmitMonth> RESTATEMENT_HAS_A_REASON = Rule.<MonthState, SubmitMonth>of(
                    "RESTATEMENT_REASON_MISSING", Clause.R9_4, "reason", s -> isOriginal(s) || hasReason(s))
            .naming(s -> List.of(
                    s.command().month().toString(), Integer.toString(s.state().submissions())));

    static final Rule<MonthState, SubmitMonth> ORIGINAL_HAS_NO_REASON = Rule.<MonthState, SubmitMonth>of(
                    "RESTATEMENT_REASON_UNASKED", Clause.R9_4, "reason", s -> !isOriginal(s) || !hasReason(s))
            .naming(s -> List.of(s.command().month().toString()));

    /** Decides {@link SubmitMonth}. */
    public static final Decider<MonthState, SubmitMonth> DECIDER = Decider.of(
            SubmitMonth.class,
            s -> List.of(new MonthSubmitted(
                    s.command().month(),
                    s.state().submissions() + 1,
                    Optional.of(s.command().reason()).filter(Characters::saySomething),
                    s.now().toInstant())),
            List.of(MONTH_IS_OVER, RESTATEMENT_HAS_A_REASON, ORIGINAL_HAS_NO_REASON),
            TextRules.optional("reason", SubmitMonth::reason, Policy::textMaxLength));

    private static boolean isOriginal(Situation<MonthState, SubmitMonth> s) {
        return s.state().submissions() == 0;
    }

    private static boolean hasReason(Situation<MonthState, SubmitMonth> s) {
        return Characters.saySomething(s.command().reason());
    }
}
