package io.dossier.standalone.importing;

import io.dossier.command.desk.Caller;
import io.dossier.command.desk.CommandDesk;
import io.dossier.standalone.progress.Counted;
import io.dossier.standalone.progress.ProgressListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of the importer: read all files, tell all stories, give the rejected rows back, report. */
final class ImportRun {
    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);

    private final CommandDesk desk;
    private final Caller caller;
    private final Clock clock;
    private final int commandsInFlight;
    private final ImportTexts texts;
    private final ProgressListener progress;
    private final Tally accepted = new Tally();
    private final Headings headings = new Headings();
    private final Map<Table, Progress> files = new EnumMap<>(Table.class);
    private @Nullable String stoppedBecause;

    ImportRun(
            CommandDesk desk,
            Caller caller,
            Clock clock,
            int commandsInFlight,
            ImportTexts texts,
            ProgressListener progress) {
        this.desk = desk;
        this.caller = caller;
        this.clock = clock;
        this.commandsInFlight = commandsInFlight;
        this.texts = texts;
        this.progress = progress;
    }

    /** What is known of a file so far. */
    private static final class Progress {
        private final InputFile input;
        private long rowsRead;
        private long rejected;
        private @Nullable Path rejects;
        private @Nullable String unreadableBecause;

        Progress(InputFile input) {
            this.input = input;
        }

        FileReport report(long accepted) {
            return new FileReport(
                    input.path(),
                    rowsRead,
                    accepted,
                    rejected,
                    Optional.ofNullable(rejects),
                    Optional.ofNullable(unreadableBecause));
        }
    }

    ImportReport run(Path folder, Path rejectsFolder) {
        Instant started = clock.instant();
        try {
            findFiles(folder);
            if (files.isEmpty() && stoppedBecause == null) {
                stoppedBecause = texts.text("NOTHING_TO_IMPORT", folder);
            }
            if (stoppedBecause == null) {
                work(rejectsFolder);
            }
        } catch (IOException | UncheckedIOException problem) {
            stop(problem);
        }
        return report(started);
    }

    private void findFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            stoppedBecause = texts.text("FOLDER_MISSING", folder);
            return;
        }
        for (Table table : Table.values()) {
            List<InputFile> found = InputFile.of(table, folder);
            if (!found.isEmpty()) {
                Progress file = new Progress(found.getFirst());
                if (found.size() > 1) {
                    file.unreadableBecause = texts.reason(
                            "TWO_FILES",
                            found.get(0).path().getFileName(),
                            found.get(1).path().getFileName());
                }
                files.put(table, file);
            }
        }
    }

    private void work(Path rejectsFolder) throws IOException {
        try (Staging staging = Staging.create()) {
            Rejects rejects = new Rejects(staging);
            try {
                readAll(staging, rejects);
                tellAll(staging, rejects);
            } catch (IOException | UncheckedIOException problem) {
                stop(problem);
            }
            giveBack(rejects, rejectsFolder);
        }
    }

    private void readAll(Staging staging, Rejects rejects) throws IOException {
        try (Intake intake = new Intake(staging)) {
            FileReader reader = new FileReader(intake, rejects, texts, progress);
            for (Map.Entry<Table, Progress> file : files.entrySet()) {
                if (file.getValue().unreadableBecause == null) {
                    read(file.getKey(), file.getValue(), reader);
                }
            }
            intake.arrange(rejects, texts, headings);
        }
    }

    private void read(Table table, Progress file, FileReader reader) throws IOException {
        Path path = file.input.path();
        try (CsvFile csv = CsvFile.open(path, table)) {
            headings.note(file.input, csv.header());
            progress.begin(texts.text("READING", path.getFileName()), Files.size(path), Counted.BYTES);
            file.rowsRead = reader.read(csv, table);
        } catch (UnreadableFileException problem) {
            file.unreadableBecause =
                    texts.reason(problem.code(), problem.details().toArray());
        } finally {
            progress.end();
        }
    }

    private void tellAll(Staging staging, Rejects rejects) {
        long rows = 0;
        for (Map.Entry<Table, Progress> file : files.entrySet()) {
            rows += file.getValue().rowsRead - rejects.count(file.getKey());
        }
        AtomicBoolean stopped = new AtomicBoolean();
        StoryTeller teller = new StoryTeller(
                desk, caller, new Stories(staging), rejects, accepted, texts, headings, progress, stopped);
        MatterTeller matters = new MatterTeller(
                desk,
                caller,
                new Matters(staging, headings, texts),
                rejects,
                accepted,
                texts,
                headings,
                progress,
                stopped,
                clock.getZone());
        progress.begin(texts.text("SENDING"), rows, Counted.ROWS);
        try {
            // matters ask whose a unit was on a day, so that every tenancy must be told before them
            for (Teller each : List.of(teller, matters)) {
                if (!stopped.get()) {
                    new Crew(commandsInFlight, stopped).tellAll(each).ifPresent(this::stop);
                }
            }
        } finally {
            progress.end();
        }
    }

    private void giveBack(Rejects rejects, Path rejectsFolder) {
        RejectsFile rejectsFile = new RejectsFile(rejects);
        for (Map.Entry<Table, Progress> entry : files.entrySet()) {
            Progress file = entry.getValue();
            file.rejected = rejects.count(entry.getKey());
            if (file.rejected > 0) {
                try {
                    file.rejects = rejectsFile.write(file.input, rejectsFolder);
                } catch (IOException | UncheckedIOException | UnreadableFileException problem) {
                    LOG.error("Rejected rows cannot be written to {}", rejectsFolder, problem);
                    stoppedBecause = texts.text("REJECTS_UNWRITABLE", rejectsFolder, saying(problem));
                }
            }
        }
    }

    private void stop(Throwable problem) {
        LOG.error("The import stopped", problem);
        String why = problem instanceof InterruptedException ? texts.text("INTERRUPTED") : saying(problem);
        stoppedBecause = texts.text("STOPPED", why);
    }

    private String saying(Throwable problem) {
        Throwable wrapped = problem instanceof UncheckedIOException ? problem.getCause() : null;
        Throwable cause = wrapped == null ? problem : wrapped;
        if (cause instanceof FileSystemException file && file.getReason() == null) {
            // its message is the bare path; what is the matter with that is in its name only
            String matter = file.getClass().getSimpleName().replace("Exception", "");
            return texts.text("FILE_INACCESSIBLE", file.getFile(), matter);
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }

    private ImportReport report(Instant started) {
        List<FileReport> reports = new ArrayList<>();
        files.forEach((table, file) -> reports.add(file.report(accepted.of(table))));
        return Summary.report(reports, Optional.ofNullable(stoppedBecause), started, clock.instant(), texts);
    }
}
