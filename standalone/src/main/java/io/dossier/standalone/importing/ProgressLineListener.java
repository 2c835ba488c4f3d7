package io.dossier.standalone.importing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Writes a line now and then: for a log, or wherever a bar cannot be drawn over itself. */
public final class ProgressLineListener implements ProgressListener {
    private final Consumer<String> lines;
    private final Clock clock;
    private final Duration every;
    private final ImportTexts texts;
    private final AtomicLong done = new AtomicLong();
    private String phase = "";
    private long total;
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
        this.texts = new ImportTexts(locale, (refusal, language) -> refusal.code());
    }

    @Override
    public synchronized void begin(String phase, long total) {
        this.phase = phase;
        this.total = total;
        done.set(0);
        next = clock.instant().plus(every);
    }

    @Override
    public void advance(long by) {
        long now = done.addAndGet(by);
        // looking at the clock for every row would cost more than the row
        if (now / 256 != (now - by) / 256) {
            writeIfDue();
        }
    }

    @Override
    public void end() {
        // the summary follows
    }

    private synchronized void writeIfDue() {
        Instant now = clock.instant();
        if (!now.isBefore(next)) {
            next = now.plus(every);
            lines.accept(texts.text("PROGRESS", phase, done.get(), total));
        }
    }
}
