package io.dossier.query.infrastructure.past;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A moment of knowledge as a caller names it, by exactly one of both.
 *
 * @param at everything recorded at or before this time was known
 * @param position every event up to this position was known
 */
public record MomentInput(
        @Nullable OffsetDateTime at, @Nullable Long position) {}
