package io.dossier.command.desk;

import io.dossier.api.Role;
import io.dossier.command.decision.Sender;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Who sends a command. Actor, role and correlation are stored with every event that the command becomes.
 *
 * @param actor the user's name in the identity provider
 * @param role the role in which they act
 * @param correlationId ties together what one request causes
 * @param headOf the ids of the departments that the user heads; {@link Sender#ALL} for every one
 * @param seenPosition of the newest event of the matter that the user had seen when they decided to send it; empty if they do not say
 */
public record Caller(String actor, Role role, String correlationId, Set<String> headOf, OptionalLong seenPosition) {
    public Caller {
        headOf = Set.copyOf(headOf);
    }

    /** Somebody who does not say what they had seen. */
    public Caller(String actor, Role role, String correlationId, Set<String> headOf) {
        this(actor, role, correlationId, headOf, OptionalLong.empty());
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
