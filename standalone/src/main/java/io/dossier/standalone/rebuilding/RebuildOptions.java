package io.dossier.standalone.rebuilding;

import io.dossier.standalone.operating.CommandLine;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What the command line of a rebuild asks for.
 *
 * @param projection the name of one, or {@code all}
 * @param cancel whether to give up what is being built instead
 * @param throttle how many events a second at most; empty for what the product's settings say
 * @param product where the running product is
 * @param user who asks; an operator
 * @param password theirs
 * @param language in which to tell
 */
public record RebuildOptions(
        String projection,
        boolean cancel,
        OptionalInt throttle,
        URI product,
        String user,
        String password,
        Locale language) {

    private static final String CANCEL = "--cancel";
    private static final int MOST_PORT = 65_535;
    private static final CommandLine LINE = new CommandLine(
            RebuildOptions.class,
            List.of("throttle", "server.address", "server.port", "user", "password", "language"),
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
        return new RebuildOptions(
                said.operand().orElseThrow(() -> LINE.refused("NO_PROJECTION")),
                said.flags().contains(CANCEL),
                said.settings().containsKey("throttle")
                        ? OptionalInt.of(LINE.number(said, "throttle", "1", Integer.MAX_VALUE))
                        : OptionalInt.empty(),
                URI.create("http://%s:%d"
                        .formatted(
                                said.setting("server.address", "127.0.0.1"),
                                LINE.number(said, "server.port", "8080", MOST_PORT))),
                said.setting("user", "operator"),
                said.setting("password", "dossier"),
                LINE.language(said));
    }
}
