package io.dossier.command.desk;

import io.dossier.api.Role;
import org.springframework.security.access.AccessDeniedException;

/** The caller's role may not send this command. */
public final class NotPermitted extends AccessDeniedException {
    private final String command;
    private final Role role;
    private final Permission permitted;

    /**
     * @param command the command's name
     * @param role the caller's role
     * @param permitted who may
     */
    public NotPermitted(String command, Role role, Permission permitted) {
        super(role.label() + " may not send " + command);
        this.command = command;
        this.role = role;
        this.permitted = permitted;
    }

    /** The command's name. */
    public String command() {
        return command;
    }

    /** The caller's role. */
    public Role role() {
        return role;
    }

    /** Who may. */
    public Permission permitted() {
        return permitted;
    }

    /** What the caller does wrong is no fault of ours: the log gets a line, no stack. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
