package io.dossier.command.desk;

import io.dossier.api.Command;
import io.dossier.api.CommandReceipt;
import java.util.Optional;

/** Where every command is handed in, whoever sends it: the portal or the importer. */
public interface CommandDesk {
    /**
     * Decides a command and waits until its events are durable.
     *
     * @param command what is to happen
     * @param commandId the caller's own id of this command; the same id again changes nothing and gets the first answer
     *     again. A command that was refused leaves no trace: it may be mended and sent again under its id. Empty where
     *     the caller does not mean to repeat it
     * @param caller who sends it, in a role that may
     * @return accepted, or every rule that it breaks
     * @throws org.springframework.security.access.AccessDeniedException if the caller's role may not send this command
     */
    CommandReceipt submit(Command command, Optional<String> commandId, Caller caller);
}
