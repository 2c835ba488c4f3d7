package io.dossier.standalone.progress;

import io.dossier.standalone.operating.Texts;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** Shows a bar that moves, with per cent, rate and time left: for a person who sits in front of it. */
public final class ProgressBarListener implements ProgressListener {
    /** Fits the usual terminal: a line that is broken could not be drawn over. */
    static final int COLUMNS = 79;

    private static final int FIRST_OF_WIDE = 0x2E80;
    private static final int LEAST_BAR = 5;

    private final PrintStream out;
    private final Clock clock;
    private final Texts texts;
    private volatile @Nullable Shown shown;

    /**
     * @param out where the bar is drawn, over itself again and again; standard error, so that output stays clean
     * @param clock measures the rate
     * @param locale the language of what stands beside the bar
     */
    public ProgressBarListener(PrintStream out, Clock clock, Locale locale) {
        this.out = out;
        this.clock = clock;
        this.texts = new Texts(ProgressBarListener.class, locale);
    }

    private record Shown(Phase phase, ProgressBar bar) {}

    @Override
    public void begin(String name, long total, Counted counted) {
        Phase phase = new Phase(name, total, counted, clock);
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(total)
                .setUpdateIntervalMillis(200)
                .setRenderer((state, columns) -> line(name, phase.pace()))
                .setConsumer(new ConsoleProgressBarConsumer(out, COLUMNS))
                .build();
        shown = new Shown(phase, bar);
    }

    @Override
    public void advance(long by) {
        Shown current = shown;
        if (current != null) {
            current.phase().advance(by);
            current.bar().stepBy(by); // it is drawn anew only where it got on
        }
    }

    @Override
    public void end() {
        Shown current = shown;
        if (current != null) {
            current.bar().close();
            shown = null;
        }
    }

    private String line(String name, Pace pace) {
        String before = "%s %3d %% [".formatted(name, pace.percent());
        String after = "] " + pace.inShort(texts);
        int width = Math.max(LEAST_BAR, COLUMNS - columns(before) - columns(after));
        int full = width * pace.percent() / 100;
        return before + "█".repeat(full) + " ".repeat(width - full) + after;
    }

    /** Chinese characters take two columns each. */
    private static int columns(String text) {
        return text.codePoints()
                .map(character -> character < FIRST_OF_WIDE ? 1 : 2)
                .sum();
    }
}
