package io.dossier.query.checkpoint;

import java.nio.file.Path;

/**
 * Where an application keeps what belongs to checkpoints and is not set otherwise.
 *
 * @param folder which there is
 * @param mayMakeKey whether a signing key is made where there is none and nothing was signed yet
 */
public record CheckpointHome(Path folder, boolean mayMakeKey) {}
