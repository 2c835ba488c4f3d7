package io.dossier.query.infrastructure.projection;

import org.jspecify.annotations.Nullable;

/** Events could not be projected. The batch is not counted as done and is tried again. */
public sealed class ProjectionFailure extends RuntimeException permits Poison {
    ProjectionFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    ProjectionFailure(String message) {
        this(message, null);
    }
}
