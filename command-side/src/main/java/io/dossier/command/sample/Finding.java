package io.dossier.command.sample;

import io.dossier.api.Clause;
import io.dossier.api.sample.RecordFinding;
import io.dossier.api.sample.SampleEvent.FindingRecorded;
import io.dossier.command.decision.Characters;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.MomentRules;
import io.dossier.command.decision.Policy;
import io.dossier.command.decision.Rule;
import io.dossier.command.decision.TextRules;
import java.util.List;

/** The customer of a sampled repair is asked; what is found is handled at once, and the result filed (R7.16). */
public final class Finding {
    private Finding() {}

    static final Rule<SampleState, RecordFinding> SAMPLE_IS_DRAWN = Rule.<SampleState, RecordFinding>of(
                    "SAMPLE_NOT_DRAWN", Clause.R7_15, "quarter", s -> s.state().isDrawn())
            .naming(s -> List.of(s.command().quarter().value()));

    static final Rule<SampleState, RecordFinding> REPAIR_IS_SAMPLED = Rule.<SampleState, RecordFinding>of(
                    "COMPLAINT_NOT_SAMPLED",
                    Clause.R7_15,
                    "complaintId",
                    s -> !s.state().isDrawn()
                            || s.state().sample().contains(s.command().complaintId()))
            .naming(s -> List.of(
                    s.command().complaintId().toString(), s.command().quarter().value()));

    static final Rule<SampleState, RecordFinding> OPINION_IS_ASKED = Rule.of(
            "FINDING_OPINION_MISSING",
            Clause.R7_16,
            "opinion",
            s -> !s.command().reached() || Characters.saySomething(s.command().opinion()));

    static final Rule<SampleState, RecordFinding> PROBLEM_IS_HANDLED = Rule.of(
            "FINDING_HANDLING_MISSING",
            Clause.R7_16,
            "handling",
            s -> !s.command().problemFound()
                    || Characters.saySomething(s.command().handling()));

    static final Rule<SampleState, RecordFinding> RESULT_IS_FILED = Rule.of(
            "FINDING_RESULT_MISSING",
            Clause.R7_16,
            "result",
            s -> !s.command().problemFound()
                    || Characters.saySomething(s.command().result()));

    /** Decides {@link RecordFinding}. */
    public static final Decider<SampleState, RecordFinding> DECIDER = Decider.of(
            RecordFinding.class,
            s -> List.of(new FindingRecorded(
                    s.command().quarter(),
                    s.command().complaintId(),
                    s.command().topic(),
                    s.command().reached(),
                    s.command().opinion(),
                    s.command().problemFound(),
                    s.command().handling(),
                    s.command().result(),
                    s.command().askedAt().orElseGet(() -> s.now().toInstant()))),
            List.of(SAMPLE_IS_DRAWN, REPAIR_IS_SAMPLED, OPINION_IS_ASKED, PROBLEM_IS_HANDLED, RESULT_IS_FILED),
            TextRules.optional("opinion", RecordFinding::opinion, Policy::textMaxLength),
            TextRules.optional("handling", RecordFinding::handling, Policy::textMaxLength),
            TextRules.optional("result", RecordFinding::result, Policy::textMaxLength),
            List.of(
                    MomentRules.notBefore(
                            "FINDING_BEFORE_SAMPLE",
                            Clause.R7_16,
                            "askedAt",
                            RecordFinding::askedAt,
                            s -> s.state().drawnAt()),
                    MomentRules.notInFuture("askedAt", Clause.R7_16, RecordFinding::askedAt)));
}
