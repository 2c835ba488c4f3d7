package io.dossier.standalone;

import io.dossier.standalone.backup.Backup;
import io.dossier.standalone.backup.BackupOptions;
import java.util.Arrays;
import java.util.List;

/** {@code backup FILE [options]}: copies the events, whether the product runs or not. */
final class BackupCommand {
    /** The word that asks for it. */
    static final String NAME = "backup";

    private BackupCommand() {}

    /**
     * Copies.
     *
     * @param arguments the word {@code backup} and what follows it
     * @return {@link Backup#DONE}, {@link Backup#NOT_DONE}, or {@link Usage#WRONG} if it was called wrongly
     */
    static int run(String[] arguments) {
        BackupOptions options;
        try {
            options = BackupOptions.of(List.of(Arrays.copyOfRange(arguments, 1, arguments.length)));
        } catch (IllegalArgumentException e) {
            return Usage.refuse(String.valueOf(e.getMessage()));
        }
        return Backup.run(options, System.out, System.err);
    }
}
