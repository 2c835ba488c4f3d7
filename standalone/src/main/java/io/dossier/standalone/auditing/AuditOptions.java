package io.dossier.standalone.auditing;

import io.dossier.standalone.operating.CommandLine;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the command line of an audit asks for.
 *
 * @param projection the name of one, or {@code all}
 * @param product where the running product is
 * @param user who asks; an operator
 * @param password theirs
 * @param language in which to tell
 */
public record AuditOptions(String projection, URI product, String user, String password, Locale language) {
    private static final String ALL = "all";
    private static final int MOST_PORT = 65_535;
    private static final CommandLine LINE = new CommandLine(
            AuditOptions.class,
            List.of("server.address", "server.port", "user", "password", "language"),
            Set.of(),
            "ONE_PROJECTION");

    /**
     * Reads them.
     *
     * @param words what follows the word {@code audit}
     * @throws IllegalArgumentException if they cannot be understood; the message says why, in both languages
     */
    public static AuditOptions of(List<String> words) {
        CommandLine.Words said = LINE.read(words);
        return new AuditOptions(
                said.operand().orElse(ALL),
                URI.create("http://%s:%d"
                        .formatted(
                                said.setting("server.address", "127.0.0.1"),
                                LINE.number(said, "server.port", "8080", MOST_PORT))),
                said.setting("user", "operator"),
                said.setting("password", "dossier"),
                LINE.language(said));
    }
}
