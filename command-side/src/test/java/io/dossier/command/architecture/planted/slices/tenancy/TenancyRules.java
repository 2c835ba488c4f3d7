package io.dossier.command.architecture.planted.slices.tenancy;

import io.dossier.command.architecture.planted.slices.archive.Filing;

/** Knows the archive, which knows it. */
public final class TenancyRules {
    private TenancyRules() {}

    /** Whether the tenancy is open. */
    public static boolean isOpen() {
        return Filing.isPossible();
    }
}
