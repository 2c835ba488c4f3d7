package io.dossier.api.tenancy;

import io.dossier.api.Command;
import java.util.UUID;

/** A command to a tenancy that exists. The dossier that it is decided by is found by the tenancy's id. */
public interface TenancyCommand extends Command {
    /** The tenancy. */
    UUID tenancyId();

    @Override
    default String about() {
        return tenancyId().toString();
    }
}
