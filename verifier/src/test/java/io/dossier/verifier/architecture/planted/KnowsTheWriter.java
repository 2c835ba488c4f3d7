package io.dossier.verifier.architecture.planted;

import io.dossier.eventstore.checkpoint.Cadence;

interface KnowsTheWriter {
    Cadence cadence();
}
