package io.dossier.api.disclosure;

import io.dossier.api.Command;

/**
 * Lets the sender, and nobody else, see the personal data of one subject for a while. Sent again it begins anew.
 *
 * @param subject what the id is of
 * @param id of the unit, tenancy or matter
 * @param reason why the sender needs it, 1 to 1,000 characters
 */
public record RevealPersonalData(RevealedSubject subject, String id, String reason) implements Command {
    @Override
    public String about() {
        return id;
    }
}
