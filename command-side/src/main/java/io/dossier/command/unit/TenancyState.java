package io.dossier.command.unit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What decisions need to know of a tenancy.
 *
 * @param renamedOn the date of the newest renaming; empty while the company has the name that it moved in with
 * @param terminatedOn the tenancy's last day; empty while it is open
 */
public record TenancyState(
        UUID id,
        String companyName,
        LocalDate movedInOn,
        Optional<LocalDate> renamedOn,
        Optional<LocalDate> terminatedOn) {
    /** Whether the lease runs on, and the archive takes papers. */
    public boolean isOpen() {
        return terminatedOn.isEmpty();
    }

    TenancyState renamed(String name, LocalDate on) {
        return new TenancyState(id, name, movedInOn, Optional.of(on), terminatedOn);
    }

    TenancyState terminated(LocalDate on) {
        return new TenancyState(id, companyName, movedInOn, renamedOn, Optional.of(on));
    }
}
