package io.dossier.command.infrastructure;

import io.dossier.command.archive.Filing;
import io.dossier.command.decision.Decider;
import io.dossier.command.renovation.Application;
import io.dossier.command.renovation.Approval;
import io.dossier.command.renovation.Cancellation;
import io.dossier.command.renovation.Completion;
import io.dossier.command.renovation.Inspection;
import io.dossier.command.renovation.Rejection;
import io.dossier.command.tenancy.LeaseTermination;
import io.dossier.command.tenancy.MoveIn;
import io.dossier.command.tenancy.Renaming;
import io.dossier.command.unit.DossierState;
import io.dossier.command.unit.UnitRegistration;
import java.util.List;

/** Every command that a unit's dossier decides. */
public final class Deciders {
    private Deciders() {}

    /** One decider for each kind of command. */
    public static List<Decider<DossierState, ?>> all() {
        return List.of(
                UnitRegistration.DECIDER,
                MoveIn.DECIDER,
                Renaming.DECIDER,
                Filing.DECIDER,
                Application.DECIDER,
                Approval.DECIDER,
                Rejection.DECIDER,
                Inspection.DECIDER,
                Completion.DECIDER,
                Cancellation.DECIDER,
                LeaseTermination.DECIDER);
    }
}
