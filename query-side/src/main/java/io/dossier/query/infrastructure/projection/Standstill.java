package io.dossier.query.infrastructure.projection;

import java.util.Arrays;
import java.util.Optional;

/** Why a projection makes no way, where it is this software that says so, and not what failed. */
public enum Standstill {
    STORES_FAIL("events cannot be read from the event store, or tokens from the token store; see the log"),
    STOPPED("it is stopped");

    private final String text;

    Standstill(String text) {
        this.text = text;
    }

    /** In English, as the log and the health have it. */
    String text() {
        return text;
    }

    /** Which one that text tells of; empty if it is what failed that says it. */
    public static Optional<Standstill> told(String text) {
        return Arrays.stream(values())
                .filter(standstill -> standstill.text.equals(text))
                .findFirst();
    }
}
