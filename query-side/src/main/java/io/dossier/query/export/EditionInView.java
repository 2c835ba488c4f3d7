package io.dossier.query.export;

import io.dossier.query.infrastructure.projection.RequestView;
import java.io.IOException;

/**
 * An edition whose rows are read, when the answer is written at last, from what was served when it was made.
 *
 * @param edition what was made
 * @param view in which it was made
 */
record EditionInView<R>(Edition<R> edition, RequestView view) implements Edition<R> {

    @Override
    public long completeTo() {
        return edition.completeTo();
    }

    @Override
    public String mark() {
        return edition.mark();
    }

    @Override
    public void rows(RowSink<R> sink) throws IOException {
        try (RequestView.Scope reading = view.open()) {
            edition.rows(sink);
        }
    }
}
