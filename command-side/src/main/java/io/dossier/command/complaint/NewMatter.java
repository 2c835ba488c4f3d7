package io.dossier.command.complaint;

import io.dossier.command.unit.DossierState;
import io.dossier.command.unit.TenancyState;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * What registration looks at.
 *
 * @param matter the matter of that id, which should not exist yet
 * @param premises the dossier of the unit that it is about; an empty one where no unit is named
 */
public record NewMatter(MatterState matter, DossierState premises) {

    /** Whose the unit was on that day; of two, on the day when one left and the other came, the newcomer. */
    Optional<TenancyState> tenancyOn(LocalDate day) {
        return premises.tenancies().values().stream()
                .filter(tenancy -> !tenancy.movedInOn().isAfter(day))
                .filter(tenancy ->
                        tenancy.terminatedOn().map(last -> !last.isBefore(day)).orElse(true))
                .max(Comparator.comparing(TenancyState::isOpen).thenComparing(TenancyState::movedInOn));
    }
}
