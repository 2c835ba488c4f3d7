package io.dossier.api;

/** What a user wants to happen, in the imperative. It becomes events or is refused with every rule that it breaks. */
public interface Command {
    /** The id that the receipt brings back: of the unit, tenancy, document or renovation that the command is about. */
    String about();
}
