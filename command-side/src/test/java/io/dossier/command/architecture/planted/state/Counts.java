package io.dossier.command.architecture.planted.state;

/** Remembers in a static field. */
public final class Counts {
    private static int count;

    private Counts() {}

    /** One more. */
    public static int next() {
        count++;
        return count;
    }
}
