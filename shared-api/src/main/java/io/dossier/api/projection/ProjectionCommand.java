package io.dossier.api.projection;

import io.dossier.api.Command;

/** A command about what is parked in a projection. */
public interface ProjectionCommand extends Command {
    /** The projection's name, such as {@code archive}. */
    String projection();

    @Override
    default String about() {
        return projection();
    }
}
