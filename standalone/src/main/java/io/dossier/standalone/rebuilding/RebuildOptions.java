package io.dossier.standalone.rebuilding;

import io.dossier.standalone.operating.Caller;
import io.dossier.standalone.operating.CommandLine;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the command line of a rebuild asks for.
 *
 * @param projection the name of one, or {@code all}
 * @param cancel whether to give up what is being built instead
 * @param throttle how many events a second at most; empty for what the product's settings say
 * @param caller an operator
 */
public record RebuildOptions(String projection, boolean cancel, OptionalInt throttle, Caller caller) {

    private static final String CANCEL = "--cancel";
    private static final String THROTTLE = "throttle";
    private static final CommandLine LINE = new CommandLine(
            RebuildOptions.class,
            Stream.concat(Stream.of(THROTTLE), Caller.OPTIONS.stream()).toList(),
            Set.of(CANCEL),
            "ONE_PROJECTION");

    /**
     * Reads them.
     *
     * @param words what follows the word {@code rebuild}
     * @throws IllegalArgumentException if they cannot be understood; the message says why, in both languages
     */
    public static RebuildOptions of(List<String> words) {
        CommandLine.Words said = LINE.read(words);
        if (said.flags().contains(CANCEL) && said.settings().containsKey(THROTTLE)) {
            throw LINE.refused("CANCEL_WITHOUT_THROTTLE", said.setting(THROTTLE, ""));
        }
        return new RebuildOptions(
                said.operand().orElseThrow(() -> LINE.refused("NO_PROJECTION")),
                said.flags().contains(CANCEL),
                said.settings().containsKey(THROTTLE)
                        ? OptionalInt.of(LINE.number(said, THROTTLE, "1", Integer.MAX_VALUE))
                        : OptionalInt.empty(),
                Caller.of(LINE, said));
    }
}
