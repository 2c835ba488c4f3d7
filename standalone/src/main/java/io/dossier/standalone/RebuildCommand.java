package io.dossier.standalone;

import io.dossier.standalone.rebuilding.Rebuild;
import io.dossier.standalone.rebuilding.RebuildOptions;
import java.util.Arrays;
import java.util.List;

/** {@code rebuild PROJECTION|all [options]}: has the running product rebuild projections, and watches. */
final class RebuildCommand {
    /** The word that asks for it. */
    static final String NAME = "rebuild";

    private RebuildCommand() {}

    /**
     * Asks and watches.
     *
     * @param arguments the word {@code rebuild} and what follows it
     * @return {@link Rebuild#DONE}, {@link Rebuild#NOT_DONE}, {@link Rebuild#NOT_REACHED}, or {@link Usage#WRONG} if it was called wrongly
     */
    static int run(String[] arguments) {
        RebuildOptions options;
        try {
            options = RebuildOptions.of(List.of(Arrays.copyOfRange(arguments, 1, arguments.length)));
        } catch (IllegalArgumentException e) {
            return Usage.refuse(String.valueOf(e.getMessage()));
        }
        Rebuild rebuild = Rebuild.onConsole(options);
        Farewell.atTheEnd(rebuild::farewell);
        try {
            return rebuild.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Rebuild.NOT_DONE;
        }
    }
}
