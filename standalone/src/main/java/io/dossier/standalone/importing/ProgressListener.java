package io.dossier.standalone.importing;

import java.io.Console;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/** Is told how far an import is. It is called by several threads at once, and must not block them. */
public interface ProgressListener {
    /**
     * A phase begins: reading a file, in bytes, or importing, in rows.
     *
     * @param phase its name, in the language of the import
     * @param total what it has to do; the sum of all that {@link #advance} is told
     */
    void begin(String phase, long total);

    /** So much more of the phase is done. */
    void advance(long by);

    /** The phase is over, whether or not everything was done. */
    void end();

    /**
     * Tells the person who runs the import, on standard error: with a bar where that is a console, else with a line every five
     * seconds.
     *
     * @param barAnyway draws the bar even where no console is recognised
     */
    @SuppressWarnings("SystemConsoleNull") // whether it is null depends on the release
    static ProgressListener onStandardError(Clock clock, Locale locale, boolean barAnyway) {
        Console console = System.console();
        boolean bar = barAnyway || (console != null && console.isTerminal());
        return bar
                ? new ProgressBarListener(System.err)
                : new ProgressLineListener(System.err::println, clock, Duration.ofSeconds(5), locale);
    }

    /** Tells nobody. */
    static ProgressListener none() {
        return new ProgressListener() {
            @Override
            public void begin(String phase, long total) {}

            @Override
            public void advance(long by) {}

            @Override
            public void end() {}
        };
    }
}
