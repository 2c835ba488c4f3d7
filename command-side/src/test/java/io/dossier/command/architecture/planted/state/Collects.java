package io.dossier.command.architecture.planted.state;

import java.util.ArrayList;
import java.util.List;

/** Remembers in a collection that is final and grows all the same. */
public final class Collects {
    private static final ArrayList<String> NAMES = new ArrayList<>();

    private Collects() {}

    /** All names until now, with this. */
    public static List<String> with(String name) {
        NAMES.add(name);
        return List.copyOf(NAMES);
    }
}
