package io.dossier.command.desk;

import io.dossier.api.Command;

/** Which role may send which command (R1.1). */
@FunctionalInterface
public interface Permissions {
    /** Who may send such a command. */
    Permission of(Class<? extends Command> command);
}
