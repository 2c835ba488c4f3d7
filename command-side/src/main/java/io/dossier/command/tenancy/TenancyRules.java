package io.dossier.command.tenancy;

import io.dossier.api.Clause;
import io.dossier.api.tenancy.TenancyCommand;
import io.dossier.command.decision.Rule;
import io.dossier.command.decision.Situation;
import io.dossier.command.unit.DossierState;
import io.dossier.command.unit.TenancyState;
import java.util.List;
import java.util.Optional;

/** Rules that every command to a tenancy keeps. */
public final class TenancyRules {
    private TenancyRules() {}

    /** The tenancy exists. */
    public static <C extends TenancyCommand> Rule<DossierState, C> tenancyIsKnown() {
        return Rule.<DossierState, C>of(
                        "TENANCY_UNKNOWN",
                        Clause.R1_2,
                        "tenancyId",
                        s -> tenancy(s).isPresent())
                .naming(s -> List.of(s.command().tenancyId().toString()));
    }

    /** Lease termination closes the archive: nothing more goes into it. */
    public static <C extends TenancyCommand> Rule<DossierState, C> archiveIsOpen() {
        return Rule.<DossierState, C>of(
                        "ARCHIVE_CLOSED",
                        Clause.R1_4,
                        "tenancyId",
                        s -> tenancy(s).map(TenancyState::isOpen).orElse(true))
                .naming(s -> tenancy(s)
                        .flatMap(t -> t.terminatedOn().map(on -> List.of(t.companyName(), on.toString())))
                        .orElse(List.of()));
    }

    static <C extends TenancyCommand> Optional<TenancyState> tenancy(Situation<DossierState, C> situation) {
        return situation.state().tenancy(situation.command().tenancyId());
    }
}
