package io.dossier.command.infrastructure;

import java.util.Optional;

/** What the event store knows of commands that were accepted. */
@FunctionalInterface
public interface ExecutedCommands {
    /** The digest of the command that was accepted under this id; empty if none was. */
    Optional<String> digestOf(String commandId);
}
