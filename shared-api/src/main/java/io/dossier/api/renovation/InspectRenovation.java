package io.dossier.api.renovation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Records an inspection of the works.
 *
 * @param inspectedOn the day on which it happened; not in the future
 * @param passed whether the works were found in order
 * @param findings what was found, at most 1,000 characters; blank only if passed
 */
public record InspectRenovation(UUID renovationId, LocalDate inspectedOn, boolean passed, String findings)
        implements RenovationCommand {}
