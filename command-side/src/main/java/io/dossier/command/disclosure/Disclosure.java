package io.dossier.command.disclosure;

import io.dossier.api.Clause;
import io.dossier.api.disclosure.DisclosureEvent.PersonalDataRevealed;
import io.dossier.api.disclosure.RevealPersonalData;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Policy;
import io.dossier.command.decision.Rule;
import io.dossier.command.decision.TextRules;
import java.time.Instant;
import java.util.List;

/** Somebody is let see the personal data of a unit, tenancy or matter, as often as they give a reason (R1.8). */
public final class Disclosure {
    private Disclosure() {}

    static final Rule<Asked, RevealPersonalData> SUBJECT_IS_KNOWN = Rule.<Asked, RevealPersonalData>of(
                    "SUBJECT_UNKNOWN", Clause.R1_8, "id", s -> s.state() instanceof Asked.Found)
            .naming(s -> List.of(s.command().id()));

    /** Decides {@link RevealPersonalData}. */
    public static final Decider<Asked, RevealPersonalData> DECIDER = Decider.of(
            RevealPersonalData.class,
            s -> {
                Asked.Found found = (Asked.Found) s.state();
                Instant now = s.now().toInstant();
                return List.of(new PersonalDataRevealed(
                        s.command().subject(),
                        found.unitId(),
                        found.tenancyId(),
                        found.complaintId(),
                        s.command().reason(),
                        now,
                        now.plus(s.policy().revealFor())));
            },
            List.of(SUBJECT_IS_KNOWN),
            TextRules.required("reason", Clause.R1_8, RevealPersonalData::reason, Policy::textMaxLength));
}
