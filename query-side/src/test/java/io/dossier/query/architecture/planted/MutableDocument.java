package io.dossier.query.architecture.planted;

import io.dossier.query.infrastructure.projection.Projected;

/** A document that is no record. */
public class MutableDocument implements Projected {
    @Override
    public String id() {
        return "x";
    }

    @Override
    public long lastPosition() {
        return 1;
    }
}
