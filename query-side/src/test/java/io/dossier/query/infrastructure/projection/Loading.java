package io.dossier.query.infrastructure.projection;

import io.dossier.api.Event;
import io.dossier.query.support.TestDatabase;
import java.util.List;

/** Fills a database for tests that only read. */
public final class Loading {

    private Loading() {}

    /** The store with what the projector makes of the events. */
    public static DocumentStore into(TestDatabase database, Projector projector, List<? extends Event> events) {
        DocumentStore store = new DocumentStore(database.factory());
        Replayer replayer = new Replayer(projector, store);
        replayer.write(replayer.entries(events), 500);
        return store;
    }
}
