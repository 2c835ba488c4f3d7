package io.dossier.api.tenancy;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Records that the tenant's company has taken another name; the archive's label follows (R1.6).
 *
 * @param companyName the new name, 1 to 200 characters
 * @param renamedOn the day on which the company took it; not in the future
 */
public record RenameCompany(UUID tenancyId, String companyName, LocalDate renamedOn) implements TenancyCommand {}
