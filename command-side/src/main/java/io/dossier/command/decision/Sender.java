package io.dossier.command.decision;

import io.dossier.api.Role;
import java.util.Set;

/**
 * Who sends a command, as far as rules ask.
 *
 * @param name the user's name in the identity provider
 * @param role the role in which they act
 * @param headOf the ids of the departments that they head; {@link #ALL} for every one
 * @param retells whether they tell what happened before the software was used, as in an import: then each step is judged as of its moment
 */
public record Sender(String name, Role role, Set<String> headOf, boolean retells) {
    /** Stands for every department. */
    public static final String ALL = "*";

    public Sender {
        headOf = Set.copyOf(headOf);
    }

    /** Somebody who tells what happens now. */
    public Sender(String name, Role role, Set<String> headOf) {
        this(name, role, headOf, false);
    }

    /** Whether that is their user name. */
    public boolean is(String userName) {
        return UserNames.areSame(name, userName);
    }

    /** Whether they head that department. */
    public boolean heads(String department) {
        return headOf.contains(ALL) || headOf.contains(department);
    }
}
