package io.dossier.eventstore.checkpoint;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a checkpoint stands.
 *
 * @param folder of checkpoints; empty if it stands in the database
 */
record Place(Optional<Path> folder) {

    static final Place DATABASE = new Place(Optional.empty());

    static Place in(CheckpointFolder folder) {
        return new Place(Optional.of(folder.path()));
    }

    /** What is to be said of a checkpoint that stands here. */
    Reason.Code say(Reason.Code inFolder, Reason.Code inDatabase) {
        return folder.isPresent() ? inFolder : inDatabase;
    }

    /** The folder; blank for the database, which the texts name themselves. */
    @Override
    public String toString() {
        return folder.map(Path::toString).orElse("");
    }
}
