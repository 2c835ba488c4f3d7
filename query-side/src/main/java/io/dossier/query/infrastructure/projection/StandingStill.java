package io.dossier.query.infrastructure.projection;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Which signs that others give stand still, by a clock of the looking process that nobody can set. The time that a sign says is compared with itself
 * alone, and with no clock: one that is wrong neither makes the living dead nor the dead living.
 *
 * @param <K> what the signs are of
 * @param <S> a sign, equal to another exactly if it was not given anew
 */
public final class StandingStill<K, S> {

    private final Duration patience;
    private final LongSupplier nanos;
    private final Map<K, Seen<S>> seen = new ConcurrentHashMap<>();

    private record Seen<S>(S sign, long at) {}

    /**
     * Has seen nothing yet.
     *
     * @param patience for so long a sign stays the same before it counts as standing still
     * @param nanos a clock of this process, in nanoseconds
     */
    public StandingStill(Duration patience, LongSupplier nanos) {
        this.patience = patience;
        this.nanos = nanos;
    }

    /** Looks at a sign; it never stands still at the first look. */
    public boolean isSo(K what, S sign) {
        long now = nanos.getAsLong();
        Seen<S> since = seen.merge(
                what, new Seen<>(sign, now), (before, fresh) -> before.sign().equals(sign) ? before : fresh);
        return now - since.at() >= patience.toNanos();
    }
}
