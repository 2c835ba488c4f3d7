package io.dossier.command.desk;

import io.dossier.api.Clause;
import io.dossier.api.Role;
import java.util.Set;

/**
 * Who may send a kind of command.
 *
 * @param roles the roles that may; none, where nobody may
 * @param clause that says whose task it is
 */
public record Permission(Set<Role> roles, Clause clause) {
    public Permission {
        roles = Set.copyOf(roles);
    }
}
