package io.dossier.query.infrastructure.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one generation of a projection's documents is doing.
 *
 * @param number from 1; never given twice
 * @param phase BUILDING, SERVING, RETIRED (kept up to date for requests that still read it) or DOOMED (about to be dropped)
 * @param purpose while it is built: SERVE, or COMPARE if it never will; else null
 * @param version that of the projector that began it
 * @param since when it entered its phase
 * @param until when its grace time is over; null unless it is retired
 * @param position every event up to here is in its documents
 * @param throttle how many events a second it goes through at most while it is built; null for as many as it can
 * @param progress while it is built and does not have every event; else null
 * @param failure why it does not get on; null if it does
 */
public record GenerationStatus(
        int number,
        String phase,
        @Nullable String purpose,
        int version,
        Instant since,
        @Nullable Instant until,
        long position,
        @Nullable Integer throttle,
        ProjectionStatus.@Nullable Progress progress,
        @Nullable String failure) {

    /** Whether it is built in order to serve. */
    boolean isRebuild() {
        return Phase.Purpose.SERVE.name().equals(purpose);
    }
}
