package io.dossier.standalone.backup;

import io.dossier.eventstore.SqliteBackup;
import io.dossier.standalone.operating.Texts;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Copies the events of a data directory, whether the product runs on it or not. */
public final class Backup {
    /** The copy is there. */
    public static final int DONE = 0;

    /** There is none. */
    public static final int NOT_DONE = 1;

    private Backup() {}

    /** Makes the copy and tells of it; gives {@link #DONE} or {@link #NOT_DONE}. */
    public static int run(BackupOptions options, PrintStream out, PrintStream err) {
        Texts texts = new Texts(Backup.class, options.language());
        Path copy = options.copy().toAbsolutePath();
        try {
            long last = SqliteBackup.copy(options.store(), copy);
            out.println(texts.text("DONE", copy, last, Files.size(copy)));
            return DONE;
        } catch (NoSuchFileException e) {
            err.println(
                    options.store().toString().equals(e.getFile())
                            ? texts.text("NO_STORE", options.store().toAbsolutePath())
                            : texts.text("NOT_DONE", copy, e));
        } catch (FileAlreadyExistsException e) {
            err.println(texts.text("TAKEN", copy));
        } catch (IOException e) {
            err.println(texts.text("NOT_DONE", copy, String.valueOf(e.getMessage())));
        }
        return NOT_DONE;
    }
}
