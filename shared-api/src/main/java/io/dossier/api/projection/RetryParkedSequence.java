package io.dossier.api.projection;

/**
 * Lets a projection try again what is parked of one sequence, from its first event on.
 *
 * @param projection the projection's name
 * @param sequence the unit's, matter's or other stream's id, as it is shown where it is parked
 * @param reason why it should go better now, 1 to 1,000 characters
 */
public record RetryParkedSequence(String projection, String sequence, String reason) implements ProjectionCommand {}
