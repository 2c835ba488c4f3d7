package io.dossier.command.desk;

import io.dossier.api.Role;
import io.dossier.command.decision.Sender;
import java.util.Set;

/**
 * Who sends a command. Actor, role and correlation are stored with every event that the command becomes.
 *
 * @param actor the user's name in the identity provider
 * @param role the role in which they act
 * @param correlationId ties together what one request causes
 * @param headOf the ids of the departments that the user heads; {@link Sender#ALL} for every one
 */
public record Caller(String actor, Role role, String correlationId, Set<String> headOf) {
    public Caller {
        headOf = Set.copyOf(headOf);
    }

    /** Somebody who heads no department. */
    public Caller(String actor, Role role, String correlationId) {
        this(actor, role, correlationId, Set.of());
    }

    /** The same, as rules see them. */
    public Sender sender() {
        return new Sender(actor, role, headOf);
    }
}
