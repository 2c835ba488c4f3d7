package io.dossier.command.complaint;

import io.dossier.api.Clause;
import io.dossier.api.complaint.ComplaintEvent.ComplaintResolvedOnTheSpot;
import io.dossier.api.complaint.ComplaintState;
import io.dossier.api.complaint.ResolveOnTheSpot;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Policy;
import io.dossier.command.decision.Rule;
import io.dossier.command.decision.TextRules;
import java.time.Instant;
import java.util.List;

/** A matter is solved while the customer waits (R6.12). It is still registered, and the customer is still asked afterwards. */
public final class OnTheSpot {
    private OnTheSpot() {}

    static final Rule<MatterState, ResolveOnTheSpot> CUSTOMER_STILL_WAITS = Rule.<MatterState, ResolveOnTheSpot>of(
                    "ON_THE_SPOT_ANOTHER_DAY",
                    Clause.R6_12,
                    "resolvedAt",
                    s -> s.state()
                            .registration()
                            .map(r -> s.dayOf(r.registeredAt())
                                    .equals(s.dayOf(ComplaintRules.moment(s, ResolveOnTheSpot::resolvedAt))))
                            .orElse(true))
            .naming(s -> List.of(s.dayOf(s.state().registration().orElseThrow().registeredAt())
                    .toString()));

    /** Decides {@link ResolveOnTheSpot}. */
    public static final Decider<MatterState, ResolveOnTheSpot> DECIDER = Decider.of(
            ResolveOnTheSpot.class,
            s -> {
                Instant at = ComplaintRules.moment(s, ResolveOnTheSpot::resolvedAt);
                return CallbackArrangement.following(
                        s,
                        at,
                        List.of(new ComplaintResolvedOnTheSpot(
                                s.state().matter(), s.command().resolution(), at)));
            },
            ComplaintRules.ofEveryStep(),
            List.of(
                    ComplaintRules.ofProgress(
                            "ON_THE_SPOT_TOO_LATE", Clause.R6_12, state -> state.isAt(ComplaintState.REGISTERED)),
                    CUSTOMER_STILL_WAITS),
            TextRules.required("resolution", Clause.R6_12, ResolveOnTheSpot::resolution, Policy::textMaxLength),
            ComplaintRules.stepIsInOrder("resolvedAt", ResolveOnTheSpot::resolvedAt));
}
