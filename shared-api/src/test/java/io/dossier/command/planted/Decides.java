package io.dossier.command.planted;

/** A decision of the command side. */
public final class Decides {
    private Decides() {}

    /** Whether the text says something. */
    public static boolean accepts(String text) {
        return !text.isBlank();
    }
}
