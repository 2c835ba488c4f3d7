package io.dossier.command.projection;

import io.dossier.api.projection.ProjectionEvent.ParkedEventSkipped;
import io.dossier.api.projection.SkipParkedEvent;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Policy;
import io.dossier.command.decision.Rule;
import io.dossier.command.decision.TextRules;
import java.util.List;

/**
 * A projection goes on without a parked event. Nobody can take that back, so it must be the one that cannot be handled: what waits behind it
 * can be, as soon as it is free.
 */
public final class Skip {
    private Skip() {}

    static final Rule<Parked, SkipParkedEvent> EVENT_IS_PARKED = Rule.<Parked, SkipParkedEvent>ofForm(
                    "EVENT_NOT_PARKED", "position", s -> !(s.state() instanceof Parked.Nothing))
            .naming(s ->
                    List.of(Long.toString(s.command().position()), s.command().projection()));

    static final Rule<Parked, SkipParkedEvent> NOTHING_IS_PARKED_IN_FRONT = Rule.<Parked, SkipParkedEvent>ofForm(
                    "EVENT_WAITS_BEHIND_ANOTHER",
                    "position",
                    s -> !(s.state() instanceof Parked.Event event && event.waits()))
            .naming(s -> List.of(
                    Long.toString(s.command().position()),
                    s.command().projection(),
                    s.state() instanceof Parked.Event event ? Long.toString(event.first()) : ""));

    /** Decides {@link SkipParkedEvent}. */
    public static final Decider<Parked, SkipParkedEvent> DECIDER = Decider.of(
            SkipParkedEvent.class,
            s -> {
                Parked.Event event = (Parked.Event) s.state();
                return List.of(new ParkedEventSkipped(
                        s.command().projection(),
                        event.position(),
                        event.eventType(),
                        event.sequence(),
                        s.command().reason(),
                        s.now().toInstant()));
            },
            List.of(
                    ParkedRules.querySideHasTold(),
                    ParkedRules.projectionIsThere(),
                    ParkedRules.projectionIsNotBehind(),
                    EVENT_IS_PARKED,
                    NOTHING_IS_PARKED_IN_FRONT),
            TextRules.required("reason", SkipParkedEvent::reason, Policy::textMaxLength));
}
