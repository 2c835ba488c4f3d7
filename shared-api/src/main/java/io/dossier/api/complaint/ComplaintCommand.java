package io.dossier.api.complaint;

import io.dossier.api.Command;
import java.util.UUID;

/** A command about a matter in the register. */
public interface ComplaintCommand extends Command {
    /** The matter. */
    UUID complaintId();

    @Override
    default String about() {
        return complaintId().toString();
    }
}
