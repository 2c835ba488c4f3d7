package io.dossier.api.sample;

import io.dossier.api.Command;

/** A command to the sample of a quarter. */
public interface SampleCommand extends Command {
    /** Which quarter. */
    Quarter quarter();

    @Override
    default String about() {
        return quarter().value();
    }
}
