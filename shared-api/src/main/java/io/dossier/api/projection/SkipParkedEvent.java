package io.dossier.api.projection;

/**
 * Lets a projection go on without one event that it cannot handle, now and whenever it is rebuilt; not without one that merely waits behind such a one.
 *
 * @param projection the projection's name
 * @param position the event's
 * @param reason why the projection can do without it, 1 to 1,000 characters
 */
public record SkipParkedEvent(String projection, long position, String reason) implements ProjectionCommand {}
