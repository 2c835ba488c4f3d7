package io.dossier.standalone.launch;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether a person sits at a terminal and reads what this process says. A process that the launcher starts cannot find out by itself, since it has a pipe for its
 * standard input, whose end is how it learns of the launcher's; so it is told.
 */
public final class Terminal {
    /** The variable of the environment that says so. */
    public static final String MARK = "DOSSIER_TERMINAL";

    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private Terminal() {}

    static boolean isHere() {
        Console console = System.console();
        return console != null && isTerminal(console) && !isErrorInFile();
    }

    /** From Java 22 on there may be a console where there is no terminal, and it says which; before, there was none then. */
    private static boolean isTerminal(Console console) {
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJava) {
            return true;
        }
    }

    /** A console is about standard input and output alone; where standard error goes is known on Linux. */
    private static boolean isErrorInFile() {
        try {
            return Files.exists(STANDARD_ERROR) && Files.isRegularFile(STANDARD_ERROR.toRealPath());
        } catch (IOException unknown) {
            return false;
        }
    }
}
