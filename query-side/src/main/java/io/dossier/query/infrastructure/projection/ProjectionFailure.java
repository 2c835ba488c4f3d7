package io.dossier.query.infrastructure.projection;

import org.jspecify.annotations.Nullable;

/** An event could not be projected. The batch is not counted as done and is tried again. */
public final class ProjectionFailure extends RuntimeException {
    ProjectionFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    ProjectionFailure(String message) {
        this(message, null);
    }
}
