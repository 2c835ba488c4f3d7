package io.dossier.command.architecture.planted.framework;

import java.time.LocalDate;
import java.time.ZoneId;

/** A rule that has a time of its own. */
public final class ReadsTheClock {
    private ReadsTheClock() {}

    /** The machine's own date. */
    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }
}
