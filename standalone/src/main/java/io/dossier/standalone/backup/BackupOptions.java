package io.dossier.standalone.backup;

import io.dossier.standalone.operating.CommandLine;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the command line of a backup asks for.
 *
 * @param store the file of the events
 * @param copy where the copy goes
 * @param language in which to tell
 */
public record BackupOptions(Path store, Path copy, Locale language) {
    private static final CommandLine LINE =
            new CommandLine(BackupOptions.class, List.of("dossier.data-dir", "language"), Set.of(), "ONE_FILE");

    /**
     * Reads them.
     *
     * @param words what follows the word {@code backup}
     * @throws IllegalArgumentException if they cannot be understood; the message says why, in both languages
     */
    public static BackupOptions of(List<String> words) {
        CommandLine.Words said = LINE.read(words);
        return new BackupOptions(
                Path.of(said.setting("dossier.data-dir", "data")).resolve("events.sqlite"),
                Path.of(said.operand().orElseThrow(() -> LINE.refused("NO_FILE"))),
                LINE.language(said));
    }
}
