package io.dossier.command.desk;

import io.dossier.api.Command;
import io.dossier.api.Role;
import java.util.Set;

/** Which role may send which command (R1.1). */
@FunctionalInterface
public interface Permissions {
    /** The roles that may send such a command; none, where nobody may. */
    Set<Role> mayBeSentBy(Class<? extends Command> command);
}
