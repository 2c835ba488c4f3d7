package io.dossier.api.planted;

/** A number that goes on counting. */
public final class Remembers {
    private static int last;

    private Remembers() {}

    /** The next number. */
    public static int next() {
        last++;
        return last;
    }
}
