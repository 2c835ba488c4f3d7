package io.dossier.api;

import java.util.Optional;

/** What a user wants to happen, in the imperative. It becomes events or is refused with every rule that it breaks. */
public interface Command {
    /** The id that the receipt brings back: of the unit, tenancy, document, renovation, matter or month that the command is about. */
    String about();

    /** The input field of the id that this command brings into the world, such as {@code documentId}; empty where it brings none. */
    default Optional<String> newIdField() {
        return Optional.empty();
    }
}
