package io.dossier.standalone.importing;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** Shows a bar that moves: for a person who sits in front of it. */
public final class ProgressBarListener implements ProgressListener {
    private static final int WIDTH = 100;

    private final PrintStream out;
    private volatile @Nullable ProgressBar bar;

    /**
     * @param out where the bar is drawn, over itself again and again; standard error, so that output stays clean
     */
    public ProgressBarListener(PrintStream out) {
        this.out = out;
    }

    @Override
    public void begin(String phase, long total) {
        bar = new ProgressBarBuilder()
                .setTaskName(phase)
                .setInitialMax(total)
                .setUpdateIntervalMillis(200)
                .setConsumer(new ConsoleProgressBarConsumer(out, WIDTH))
                .showSpeed()
                .build();
    }

    @Override
    public void advance(long by) {
        ProgressBar current = bar;
        if (current != null) {
            current.stepBy(by);
        }
    }

    @Override
    public void end() {
        ProgressBar current = bar;
        if (current != null) {
            current.close();
            bar = null;
        }
    }
}
