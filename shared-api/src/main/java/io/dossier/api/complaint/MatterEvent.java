package io.dossier.api.complaint;

import io.dossier.api.Event;

/** What happens to a matter in the register, in either of its features: its handling and its callbacks. */
public interface MatterEvent extends Event {
    /** Which matter, and what it is grouped by. */
    Matter matter();

    @Override
    default String about() {
        return matter().complaintId().toString();
    }
}
