package io.dossier.standalone.importing;

import io.dossier.api.Refusal;
import io.dossier.api.Role;
import io.dossier.command.desk.Caller;
import io.dossier.command.desk.CommandDesk;
import io.dossier.standalone.progress.ProgressListener;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.function.BiFunction;

/**
 * Imports an office's books from a folder of CSV files: {@code units.csv}, {@code tenancies.csv}, {@code documents.csv},
 * {@code complaints.csv} and {@code callbacks.csv}, or 單元.csv, 租戶.csv, 資料.csv, 投訴登記.csv and 回訪.csv; each may be missing, but
 * not all. Files that an import rejected rows into
 * ({@code units.rejects.csv}) are taken as well, where the folder has no file of its own.
 *
 * <p>Importing is repeatable. Every row has the same ids whenever it is imported, so that importing twice changes nothing, and an
 * import that was stopped goes on when it is run again. A row that is not accepted does not hold back others, but for two cases in
 * which it would be lost for ever: a lease's termination waits for rejected papers of the tenancy, and later tenancies of a unit
 * wait for an earlier one that was rejected. Of a matter of the register nothing is sent after a step that is rejected. What waits is among the rejected rows, with the reason.
 *
 * <p>Memory does not grow with the files: rows are kept in a temporary SQLite file in {@code java.io.tmpdir} while it runs, about
 * as large as the files together.
 */
public final class OfficeImporter {
    private final CommandDesk desk;
    private final Clock clock;
    private final int commandsInFlight;
    private final Locale locale;
    private final BiFunction<Refusal, Locale, String> refusalMessages;

    /**
     * @param desk where the commands are handed in
     * @param clock measures how long it takes and names the import in the events' correlation ids; its zone is the office's
     * @param commandsInFlight how many units are worked on at once, at least 1; in one unit it is always one command
     * @param locale the language of reasons and reports: Chinese if its language is zh, else English
     * @param refusalMessages what a refusal of the desk says in a language
     */
    public OfficeImporter(
            CommandDesk desk,
            Clock clock,
            int commandsInFlight,
            Locale locale,
            BiFunction<Refusal, Locale, String> refusalMessages) {
        if (commandsInFlight < 1) {
            throw new IllegalArgumentException("at least one command must be in flight");
        }
        this.desk = desk;
        this.clock = clock;
        this.commandsInFlight = commandsInFlight;
        this.locale = locale;
        this.refusalMessages = refusalMessages;
    }

    /**
     * Imports a folder. Whatever goes wrong is in the report: this throws nothing but errors of the Java machine.
     *
     * @param folder where the files are
     * @param rejectsFolder where rejected rows are written, one file for each input file that has any; it is made when needed, and
     *     may be the folder itself. Nothing in it is overwritten
     * @param progress is told how far it is
     */
    public ImportReport run(Path folder, Path rejectsFolder, ProgressListener progress) {
        Caller caller = new Caller("import", Role.SUPERVISOR, "import-" + clock.instant());
        ImportTexts texts = new ImportTexts(locale, refusalMessages);
        return new ImportRun(desk, caller, clock, commandsInFlight, texts, progress).run(folder, rejectsFolder);
    }
}
