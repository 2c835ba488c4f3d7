package io.dossier.api;

import java.util.List;

/**
 * The answer to every command.
 *
 * @param accepted true when the command became events; then they are durable
 * @param id what the command was about: the unit, tenancy, document or renovation that it made or changed
 * @param refusals every rule that the command breaks; empty exactly when it is accepted
 */
public record CommandReceipt(boolean accepted, String id, List<Refusal> refusals) {
    public CommandReceipt {
        refusals = List.copyOf(refusals);
        if (accepted != refusals.isEmpty()) {
            throw new IllegalArgumentException("a receipt is accepted exactly when it has no refusals");
        }
    }

    /** The command became events. */
    public static CommandReceipt accepted(String id) {
        return new CommandReceipt(true, id, List.of());
    }

    /** The command broke rules and changed nothing. */
    public static CommandReceipt refused(String id, List<Refusal> refusals) {
        return new CommandReceipt(false, id, refusals);
    }
}
