package io.dossier.api.renovation;

import io.dossier.api.Command;
import java.util.UUID;

/** A command to a renovation that exists. The dossier that it is decided by is found by the renovation's id. */
public interface RenovationCommand extends Command {
    /** The renovation. */
    UUID renovationId();

    @Override
    default String about() {
        return renovationId().toString();
    }
}
