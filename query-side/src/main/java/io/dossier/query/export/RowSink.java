package io.dossier.query.export;

import java.io.IOException;

/** Takes rows, one after the other. */
@FunctionalInterface
public interface RowSink<R> {

    /** Takes one; whether it wants more. */
    boolean take(R row) throws IOException;
}
