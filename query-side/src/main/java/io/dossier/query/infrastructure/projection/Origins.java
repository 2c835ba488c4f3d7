package io.dossier.query.infrastructure.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The traces that a batch of events comes from. */
final class Origins {
    /** A trace that began longer ago is over: who rebuilds a projection goes on with none. */
    static final Duration LIVE = Duration.ofMinutes(5);

    private Origins() {}

    /** Where they stood when the events were recorded; asked of recent events only, since metadata are not read otherwise. */
    static Stream<String> of(List<Batch.Entry> entries, Instant now) {
        Instant since = now.minus(LIVE);
        return entries.stream()
                .map(Batch.Entry::stamp)
                .filter(stamp -> stamp.recordedAt().isAfter(since))
                .map(Stamp::traceParent)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
    }
}
