package io.dossier.command.callback;

import io.dossier.api.Clause;
import io.dossier.api.complaint.ComplaintCommand;
import io.dossier.command.complaint.ComplaintRules;
import io.dossier.command.complaint.MatterState;
import io.dossier.command.decision.DateRules;
import io.dossier.command.decision.Rule;
import io.dossier.command.decision.Situation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Whether there is anything that a customer can be asked about. */
final class CallbackRules {
    private CallbackRules() {}

    /** The department reports first (R6.6), or the customer gets the answer that the matter is unfounded (R7.14). */
    static <C extends ComplaintCommand> List<Rule<MatterState, C>> thereIsSomethingToAskAbout(
            Predicate<MatterState> otherwise) {
        return List.of(
                ComplaintRules.ofProgress(
                        "RESULT_MISSING",
                        Clause.R6_6,
                        state -> otherwise.test(state) || state.gate().mayBeCalledBack() || awaitsAnswer(state)),
                ComplaintRules.ofProgress(
                        "ANSWER_MISSING", Clause.R7_14, state -> otherwise.test(state) || !awaitsAnswer(state)));
    }

    /**
     * Before the department has had its time the customer can only be told once more that nothing is mended.
     *
     * @param nextOn when the customer is asked
     * @param mendedBy the last day of the rectification; empty where none is under way
     */
    static <C extends ComplaintCommand> Rule<MatterState, C> departmentHasItsTime(
            String field,
            Function<C, LocalDate> nextOn,
            Function<Situation<MatterState, C>, Optional<LocalDate>> mendedBy) {
        return DateRules.notBefore(
                "NEXT_CALLBACK_BEFORE_RECTIFICATION", Optional.of(Clause.R9_3), field, nextOn, mendedBy);
    }

    private static boolean awaitsAnswer(MatterState state) {
        return state.gate().unfounded()
                && !state.gate().departmentAssigned()
                && !state.gate().answered();
    }
}
