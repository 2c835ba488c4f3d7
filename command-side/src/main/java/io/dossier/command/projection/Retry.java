package io.dossier.command.projection;

import io.dossier.api.projection.ProjectionEvent.ParkedSequenceRetried;
import io.dossier.api.projection.RetryParkedSequence;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Policy;
import io.dossier.command.decision.Rule;
import io.dossier.command.decision.TextRules;
import java.util.List;

/** A parked sequence is tried again, as often as the operator likes. */
public final class Retry {
    private Retry() {}

    static final Rule<Parked, RetryParkedSequence> SEQUENCE_IS_PARKED = Rule.<Parked, RetryParkedSequence>ofForm(
                    "SEQUENCE_NOT_PARKED", "sequence", s -> !(s.state() instanceof Parked.Nothing))
            .naming(s -> List.of(s.command().sequence(), s.command().projection()));

    /** Decides {@link RetryParkedSequence}. */
    public static final Decider<Parked, RetryParkedSequence> DECIDER = Decider.of(
            RetryParkedSequence.class,
            s -> {
                Parked.Event first = (Parked.Event) s.state();
                return List.of(new ParkedSequenceRetried(
                        s.command().projection(),
                        first.sequence(),
                        first.position(),
                        first.eventType(),
                        s.command().reason(),
                        s.now().toInstant()));
            },
            List.of(
                    ParkedRules.querySideHasTold(),
                    ParkedRules.projectionIsThere(),
                    ParkedRules.projectionIsNotBehind(),
                    SEQUENCE_IS_PARKED),
            TextRules.required("reason", RetryParkedSequence::reason, Policy::textMaxLength));
}
