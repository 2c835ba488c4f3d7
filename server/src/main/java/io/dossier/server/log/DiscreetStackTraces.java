package io.dossier.server.log;

import java.io.IOException;
import org.springframework.boot.logging.StackTracePrinter;
import org.springframework.boot.logging.StandardStackTracePrinter;

/** Stack traces whose messages are those that may be told; see {@link Failures}. It is named in the settings of the log. */
public final class DiscreetStackTraces implements StackTracePrinter {
    private final StackTracePrinter printer =
            StandardStackTracePrinter.rootLast().withFormatter(Failures::told);

    /** For the settings. */
    public DiscreetStackTraces() {}

    @Override
    public void printStackTrace(Throwable failure, Appendable out) throws IOException {
        printer.printStackTrace(failure, out);
    }
}
