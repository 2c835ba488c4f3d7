package io.dossier.eventstore;

/** The events of a command with this id are stored already; nothing was stored again. */
public final class CommandAlreadyExecuted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String commandId;

    CommandAlreadyExecuted(String commandId, Throwable cause) {
        super("The command [%s] has been executed already".formatted(commandId), cause);
        this.commandId = commandId;
    }

    /** The id that was used before, by which {@link EventStoreIndex#executed} finds what it did. */
    public String commandId() {
        return commandId;
    }
}
