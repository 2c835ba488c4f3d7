package io.dossier.standalone.auditing;

import io.dossier.standalone.operating.Caller;
import io.dossier.standalone.operating.CommandLine;
import java.util.List;
import java.util.Set;

/**
 * What the command line of an audit asks for.
 *
 * @param projection the name of one, or {@code all}
 * @param caller an operator
 */
public record AuditOptions(String projection, Caller caller) {
    private static final String ALL = "all";
    private static final CommandLine LINE =
            new CommandLine(AuditOptions.class, Caller.OPTIONS, Set.of(), "ONE_PROJECTION");

    /**
     * Reads them.
     *
     * @param words what follows the word {@code audit}
     * @throws IllegalArgumentException if they cannot be understood; the message says why, in both languages
     */
    public static AuditOptions of(List<String> words) {
        CommandLine.Words said = LINE.read(words);
        return new AuditOptions(said.operand().orElse(ALL), Caller.of(LINE, said));
    }
}
