package io.dossier.command.desk;

import io.dossier.api.Role;

/**
 * Who sends a command. It is stored with every event that the command becomes.
 *
 * @param actor the user's name in the identity provider
 * @param role the role in which they act
 * @param correlationId ties together what one request causes
 */
public record Caller(String actor, Role role, String correlationId) {}
