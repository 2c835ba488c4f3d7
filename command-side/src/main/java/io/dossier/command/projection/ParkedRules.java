package io.dossier.command.projection;

import io.dossier.api.projection.ProjectionCommand;
import io.dossier.command.decision.Rule;
import java.util.List;

/** Rules of what can be retried and skipped. They stand in no regulation. */
final class ParkedRules {
    private ParkedRules() {}

    static <C extends ProjectionCommand> Rule<Parked, C> projectionIsThere() {
        return Rule.<Parked, C>ofForm(
                        "PROJECTION_UNKNOWN", "projection", s -> !(s.state() instanceof Parked.NoSuchProjection))
                .naming(s -> List.of(
                        s.command().projection(),
                        s.state() instanceof Parked.NoSuchProjection no ? String.join(", ", no.known()) : ""));
    }

    static <C extends ProjectionCommand> Rule<Parked, C> querySideHasTold() {
        return Rule.<Parked, C>ofForm(
                        "QUERY_SIDE_UNAVAILABLE", "projection", s -> !(s.state() instanceof Parked.NotTold))
                .naming(s -> List.of(s.command().projection()));
    }

    /** Else something might be skipped that is just being retried. */
    static <C extends ProjectionCommand> Rule<Parked, C> projectionIsNotBehind() {
        return Rule.<Parked, C>ofForm(
                        "PROJECTION_BEHIND", "projection", s -> !(s.state() instanceof Parked.NotKnownYet))
                .naming(s -> List.of(s.command().projection()));
    }
}
