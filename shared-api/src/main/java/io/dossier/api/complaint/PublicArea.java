package io.dossier.api.complaint;

import java.util.Optional;

/**
 * A place that nobody lets, for a matter that belongs to no tenancy.
 *
 * @param building the building; empty outdoors
 * @param location where, such as the lobby
 * @param reason why the matter is taken without a tenancy
 */
public record PublicArea(Optional<String> building, String location, String reason) {}
