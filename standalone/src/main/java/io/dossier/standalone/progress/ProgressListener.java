package io.dossier.standalone.progress;

import io.dossier.standalone.launch.Terminal;
import java.io.Console;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/** Is told how far something long is, such as an import. It is called by several threads at once, and must not block them. */
public interface ProgressListener {
    /**
     * A phase begins, such as reading a file.
     *
     * @param phase its name, in the language of whoever watches
     * @param total what it has to do; the sum of all that {@link #advance} is told
     * @param counted what that is counted in
     */
    void begin(String phase, long total, Counted counted);

    /** So much more of the phase is done. */
    void advance(long by);

    /** The phase is over, whether or not everything was done. */
    void end();

    /**
     * Tells the person who waits, on standard error: with a bar where that is a terminal, else with a line every five seconds.
     *
     * @param locale that person's language
     */
    static ProgressListener onStandardError(Clock clock, Locale locale) {
        return isAtTerminal()
                ? new ProgressBarListener(System.err, clock, locale)
                : new ProgressLineListener(System.err::println, clock, Duration.ofSeconds(5), locale);
    }

    /** Where a launcher started this process its standard input is no terminal, whatever the launcher's is; so the launcher says it. */
    @SuppressWarnings("SystemConsoleNull") // whether it is null depends on the release
    private static boolean isAtTerminal() {
        Console console = System.console();
        return System.getenv(Terminal.MARK) != null || (console != null && console.isTerminal());
    }

    /** Tells nobody. */
    static ProgressListener none() {
        return new ProgressListener() {
            @Override
            public void begin(String phase, long total, Counted counted) {}

            @Override
            public void advance(long by) {}

            @Override
            public void end() {}
        };
    }
}
