package io.dossier.query.infrastructure.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the monitor remembers of one projection from look to look. */
final class Watch {

    private static final double WEIGHT_OF_THE_LATEST = 0.3;

    private Reach reach = Reach.NOTHING;
    private long head;
    private Instant seenAt;
    private final CaughtUp caughtUp;
    private Instant toldAt;
    private Optional<String> standsStillFor = Optional.empty();
    private double eventsPerSecond;

    Watch(Instant now) {
        seenAt = now;
        caughtUp = new CaughtUp(now);
        toldAt = now;
    }

    synchronized void see(Reach newReach, long newHead, Instant now) {
        double seconds = Duration.between(seenAt, now).toNanos() / 1e9;
        if (seconds > 0) {
            long events = newReach.taken() - reach.taken();
            double latest = events / seconds;
            // A reset goes backwards; there the measuring begins anew.
            eventsPerSecond = events < 0 || eventsPerSecond == 0
                    ? Math.max(0, latest)
                    : (1 - WEIGHT_OF_THE_LATEST) * eventsPerSecond + WEIGHT_OF_THE_LATEST * latest;
        }
        reach = newReach;
        head = newHead;
        seenAt = now;
        caughtUp.see(newReach.position(), newHead, now);
    }

    synchronized double lag() {
        return Math.max(0, head - reach.position());
    }

    synchronized double secondsBehind(Instant now) {
        return lag() == 0 ? 0 : Duration.between(caughtUp.since(), now).toMillis() / 1e3;
    }

    synchronized double percent() {
        return percent(reach);
    }

    synchronized double rebuiltPerSecond() {
        return reach.isRebuilding() ? eventsPerSecond : 0;
    }

    synchronized double rebuildSecondsLeft() {
        if (!reach.isRebuilding()) {
            return 0;
        }
        @Nullable Long left = secondsLeft(reach);
        return left == null ? Double.NaN : left;
    }

    synchronized boolean isRebuilding() {
        return reach.isRebuilding();
    }

    synchronized long position() {
        return reach.position();
    }

    synchronized boolean mayTell(Instant now, int everySeconds) {
        if (Duration.between(toldAt, now).toSeconds() < everySeconds) {
            return false;
        }
        toldAt = now;
        return true;
    }

    /** Takes note of why it does not get on; gives that if it is new. */
    synchronized Optional<String> standsStill(Optional<String> why) {
        boolean isNew = !standsStillFor.equals(why);
        standsStillFor = why;
        return why.filter(any -> isNew);
    }

    synchronized String describe() {
        @Nullable Long left = secondsLeft(reach);
        return "%.1f %%, %d of %d events, %.0f events/s, %s"
                .formatted(
                        percent(reach),
                        reach.taken(),
                        reach.rebuildsUpTo(),
                        eventsPerSecond,
                        left == null ? "time left not known yet" : left + " s left");
    }

    /** How far what is being built is by now; null if it is not being built. */
    synchronized ProjectionStatus.@Nullable Progress progress(Reach now) {
        return now.isRebuilding()
                ? new ProjectionStatus.Progress(percent(now), eventsPerSecond, secondsLeft(now))
                : null;
    }

    private static double percent(Reach reach) {
        return reach.isRebuilding() ? 100.0 * reach.taken() / reach.rebuildsUpTo() : 100;
    }

    private @Nullable Long secondsLeft(Reach of) {
        return eventsPerSecond <= 0 ? null : Math.round((of.rebuildsUpTo() - of.taken()) / eventsPerSecond);
    }
}
