package io.dossier.command.planted.archive;

import io.dossier.command.desk.Caller;

/** A rule that looks at who asks. */
public final class UsesTheDesk {
    private UsesTheDesk() {}

    /** Whether it is the office itself. */
    public static boolean isNobody(Caller caller) {
        return caller.correlationId().isEmpty();
    }
}
