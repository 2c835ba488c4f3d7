package io.dossier.standalone.progress;

import io.dossier.standalone.operating.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;

/** Writes a line now and then: for a log, or wherever a bar cannot be drawn over itself. */
public final class ProgressLineListener implements ProgressListener {
    private static final int MOST_BETWEEN_LOOKS = 256;
    private static final int LOOKS = 1_000;

    private final Consumer<String> lines;
    private final Clock clock;
    private final Duration every;
    private final Texts texts;
    private volatile Phase phase;
    private Instant next = Instant.MIN;

    /**
     * @param lines takes each line
     * @param clock tells when the next is due
     * @param every how long there is silence between two
     * @param locale the lines' language
     */
    public ProgressLineListener(Consumer<String> lines, Clock clock, Duration every, Locale locale) {
        this.lines = lines;
        this.clock = clock;
        this.every = every;
        this.texts = new Texts(ProgressLineListener.class, locale);
        this.phase = new Phase("", 0, Counted.ROWS, clock);
    }

    @Override
    public synchronized void begin(String name, long total, Counted counted) {
        phase = new Phase(name, total, counted, clock);
        next = clock.instant().plus(every);
    }

    @Override
    public void advance(long by) {
        Phase current = phase;
        long now = current.advance(by);
        // looking at the clock for every row would cost more than the row
        long step = Math.clamp(current.total() / LOOKS, 1, MOST_BETWEEN_LOOKS);
        if (now / step != (now - by) / step) {
            writeIfDue(current);
        }
    }

    @Override
    public void end() {
        // the summary follows
    }

    private synchronized void writeIfDue(Phase current) {
        Instant now = clock.instant();
        if (!now.isBefore(next)) {
            next = now.plus(every);
            lines.accept(texts.text("PROGRESS", current.name(), current.pace().inFull(texts)));
        }
    }
}
