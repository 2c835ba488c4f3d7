package io.dossier.eventstore;

/**
 * What happened to an aggregate, and who did it.
 *
 * @param event its logical name
 * @param actor who did it; blank where that is not recorded
 * @param role in which role; blank as above
 */
public record StreamEvent(String event, String actor, String role) {}
