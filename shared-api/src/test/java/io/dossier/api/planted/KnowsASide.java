package io.dossier.api.planted;

import io.dossier.command.planted.Decides;

/** An event that asks the command side. */
public record KnowsASide(String value) {
    /** Whether it was accepted. */
    public boolean accepted() {
        return Decides.accepts(value);
    }
}
