package io.dossier.command.callback;

import io.dossier.api.Clause;
import io.dossier.api.callback.RecordCallback;
import io.dossier.command.complaint.MatterState;
import io.dossier.command.decision.Characters;
import io.dossier.command.decision.Rule;
import java.util.List;

/** What must be recorded of a satisfied, a dissatisfied and an absent customer. */
final class SatisfactionRules {
    private SatisfactionRules() {}

    static final Rule<MatterState, RecordCallback> REACHED_CUSTOMERS_ARE_ASKED = Rule.of(
            "SATISFIED_MISSING",
            Clause.R6_15,
            "satisfied",
            s -> !s.command().reached() || s.command().satisfied().isPresent());

    static final Rule<MatterState, RecordCallback> OTHERS_ARE_NOT = Rule.of(
            "SATISFIED_UNASKED",
            Clause.R6_15,
            "satisfied",
            s -> s.command().reached() || s.command().satisfied().isEmpty());

    static final Rule<MatterState, RecordCallback> CUSTOMER_IS_TOLD_WHY = Rule.of(
            "EXPLANATION_MISSING",
            Clause.R9_3,
            "explanation",
            s -> !isDissatisfied(s.command())
                    || Characters.saySomething(s.command().explanation()));

    static final Rule<MatterState, RecordCallback> CUSTOMER_IS_ASKED_AGAIN = Rule.of(
            "NEXT_CALLBACK_MISSING",
            Clause.R9_3,
            "nextCallbackOn",
            s -> !isDissatisfied(s.command()) || s.command().nextCallbackOn().isPresent());

    static final Rule<MatterState, RecordCallback> MATTER_IS_MENDED = Rule.of(
            "RECTIFICATION_MISSING",
            Clause.R9_3,
            "rectification",
            s -> !isDissatisfied(s.command()) || s.command().rectification().isPresent());

    static final Rule<MatterState, RecordCallback> SATISFIED_CUSTOMERS_ARE_LEFT_IN_PEACE = Rule.of(
            "NEXT_CALLBACK_UNASKED",
            Clause.R9_3,
            "nextCallbackOn",
            s -> !isSatisfied(s.command()) || s.command().nextCallbackOn().isEmpty());

    static final Rule<MatterState, RecordCallback> ONLY_DISSATISFACTION_IS_MENDED = Rule.of(
            "RECTIFICATION_UNASKED",
            Clause.R9_3,
            "rectification",
            s -> s.command().rectification().isEmpty() || isDissatisfied(s.command()));

    static List<Rule<MatterState, RecordCallback>> all() {
        return List.of(
                REACHED_CUSTOMERS_ARE_ASKED,
                OTHERS_ARE_NOT,
                CUSTOMER_IS_TOLD_WHY,
                CUSTOMER_IS_ASKED_AGAIN,
                MATTER_IS_MENDED,
                SATISFIED_CUSTOMERS_ARE_LEFT_IN_PEACE,
                ONLY_DISSATISFACTION_IS_MENDED);
    }

    private static boolean isDissatisfied(RecordCallback command) {
        return command.reached() && !command.satisfied().orElse(true);
    }

    private static boolean isSatisfied(RecordCallback command) {
        return command.reached() && command.satisfied().orElse(false);
    }
}
