package io.dossier.command.callback;

import io.dossier.api.Clause;
import io.dossier.api.complaint.ComplaintCommand;
import io.dossier.command.complaint.ComplaintRules;
import io.dossier.command.complaint.MatterState;
import io.dossier.command.decision.Rule;
import java.util.List;
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

    private static boolean awaitsAnswer(MatterState state) {
        return state.gate().unfounded()
                && !state.gate().departmentAssigned()
                && !state.gate().answered();
    }
}
