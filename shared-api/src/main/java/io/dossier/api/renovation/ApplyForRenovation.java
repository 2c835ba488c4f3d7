package io.dossier.api.renovation;

import io.dossier.api.tenancy.TenancyCommand;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Files a tenant's application for a renovation.
 *
 * @param contractor the firm that will do the works, 1 to 200 characters
 * @param scope what is to be done, 1 to 1,000 characters
 * @param plannedStart the first day of the works
 * @param plannedEnd the last day of the works, not before the first
 * @param appliedOn the date of the application; not in the future
 */
public record ApplyForRenovation(
        UUID tenancyId,
        UUID renovationId,
        String contractor,
        String scope,
        LocalDate plannedStart,
        LocalDate plannedEnd,
        LocalDate appliedOn)
        implements TenancyCommand {
    @Override
    public String about() {
        return renovationId.toString();
    }

    @Override
    public Optional<String> newIdField() {
        return Optional.of("renovationId");
    }
}
