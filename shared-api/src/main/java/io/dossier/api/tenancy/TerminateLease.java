package io.dossier.api.tenancy;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Ends a lease: the unit becomes vacant and the archive is closed (R1.4).
 *
 * @param terminatedOn the tenancy's last day; not in the future
 * @param reason in the office's words, 1 to 1,000 characters
 */
public record TerminateLease(UUID tenancyId, LocalDate terminatedOn, String reason) implements TenancyCommand {}
