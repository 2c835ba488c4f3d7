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
 * @param seenPosition of the newest event of the matter that the user had seen when they decided to send it; empty where nobody looks before acting, as in an import
 * @param retells whether they tell what happened before the software was used; see {@link Sender#retells()}
 */
public record Caller(
        String actor, Role role, String correlationId, Set<String> headOf, OptionalLong seenPosition, boolean retells) {
    public Caller {
        headOf = Set.copyOf(headOf);
    }

    /** Somebody who tells what happens now. */
    public Caller(String actor, Role role, String correlationId, Set<String> headOf, OptionalLong seenPosition) {
        this(actor, role, correlationId, headOf, seenPosition, false);
    }

    /** The same in another role, as in an import of the office's records, where each step is told as who may take it. */
    public Caller retelling(Role otherRole, Set<String> heads) {
        return new Caller(actor, otherRole, correlationId, heads, seenPosition, true);
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
        return new Sender(actor, role, headOf, retells);
    }
}
