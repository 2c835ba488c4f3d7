package io.dossier.command.tenancy;

import io.dossier.api.Clause;
import io.dossier.api.tenancy.RenameCompany;
import io.dossier.api.tenancy.TenancyEvent.CompanyRenamed;
import io.dossier.command.decision.DateRules;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Policy;
import io.dossier.command.decision.Rule;
import io.dossier.command.decision.TextRules;
import io.dossier.command.unit.DossierState;
import io.dossier.command.unit.TenancyState;
import java.util.List;
import java.util.Optional;

/** A tenant's company takes another name, and the archive's label with it (R1.6). */
public final class Renaming {
    private Renaming() {}

    static final Rule<DossierState, RenameCompany> NAME_IS_NEW = Rule.<DossierState, RenameCompany>of(
                    "COMPANY_NAME_UNCHANGED",
                    Clause.R1_6,
                    "companyName",
                    s -> TenancyRules.tenancy(s)
                            .map(t -> !t.companyName().equals(s.command().companyName()))
                            .orElse(true))
            .naming(s -> List.of(
                    TenancyRules.tenancy(s).map(TenancyState::companyName).orElse("")));

    /** The name that was recorded last is the label, so it must also be the newest. */
    static final Rule<DossierState, RenameCompany> NAMES_FOLLOW_EACH_OTHER = DateRules.notBefore(
            "RENAMED_BEFORE_FORMER_RENAMING",
            Optional.of(Clause.R1_6),
            "renamedOn",
            RenameCompany::renamedOn,
            s -> TenancyRules.tenancy(s).flatMap(TenancyState::renamedOn));

    /** Decides {@link RenameCompany}. */
    public static final Decider<DossierState, RenameCompany> DECIDER = Decider.of(
            RenameCompany.class,
            s -> List.of(new CompanyRenamed(
                    s.state().unit().orElseThrow().id(),
                    s.command().tenancyId(),
                    TenancyRules.tenancy(s).orElseThrow().companyName(),
                    s.command().companyName(),
                    s.command().renamedOn())),
            List.of(TenancyRules.tenancyIsKnown(), TenancyRules.archiveIsOpen()),
            TextRules.required("companyName", Clause.R1_6, RenameCompany::companyName, Policy::nameMaxLength),
            List.of(
                    NAME_IS_NEW,
                    DateRules.notBefore(
                            "RENAMED_BEFORE_MOVE_IN",
                            Optional.of(Clause.R1_6),
                            "renamedOn",
                            RenameCompany::renamedOn,
                            s -> TenancyRules.tenancy(s).map(TenancyState::movedInOn)),
                    NAMES_FOLLOW_EACH_OTHER,
                    DateRules.notInFuture("renamedOn", Optional.of(Clause.R1_6), RenameCompany::renamedOn)));
}
