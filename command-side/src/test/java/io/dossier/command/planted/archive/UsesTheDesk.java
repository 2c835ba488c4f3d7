package io.dossier.command.planted.archive;

import io.dossier.command.desk.CorrelationIds;

/** A rule that looks up what the request is called. */
public final class UsesTheDesk {
    private UsesTheDesk() {}

    /** Whether there is a request. */
    public static boolean isRequest() {
        return !CorrelationIds.current().isEmpty();
    }
}
