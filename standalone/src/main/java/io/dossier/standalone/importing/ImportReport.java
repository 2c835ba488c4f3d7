package io.dossier.standalone.importing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What became of an import.
 *
 * @param files a report for each file, in the order units, tenancies, documents
 * @param stoppedBecause why it ended early or did nothing, in the import's language; empty if it went through
 * @param took how long it took
 * @param summary the whole report as text for people, several lines, in the import's language
 */
public record ImportReport(List<FileReport> files, Optional<String> stoppedBecause, Duration took, String summary) {
    /**
     * What a command line answers where nothing was imported because the product could not start: its data directory is in use, or a
     * setting is wrong.
     */
    public static final int NOT_STARTED = 4;

    public ImportReport {
        files = List.copyOf(files);
    }

    /** Rows of all files, without headers and blank rows. */
    public long rowsRead() {
        return files.stream().mapToLong(FileReport::rowsRead).sum();
    }

    /** Rows that are in the books now. */
    public long accepted() {
        return files.stream().mapToLong(FileReport::accepted).sum();
    }

    /** Rows that are not, and were given back with their reasons. */
    public long rejected() {
        return files.stream().mapToLong(FileReport::rejected).sum();
    }

    /**
     * What a command line answers: 0 all rows are accepted, 1 some rows or files are rejected, 2 nothing could be read, 3 it was
     * stopped and has to be run again. Where there is no report since it could not start, it answers {@link #NOT_STARTED}.
     */
    public int exitCode() {
        if (files.stream().allMatch(file -> file.unreadableBecause().isPresent())) {
            return 2;
        }
        if (stoppedBecause.isPresent()) {
            return 3;
        }
        boolean allRead =
                files.stream().allMatch(file -> file.unreadableBecause().isEmpty());
        return allRead && rejected() == 0 ? 0 : 1;
    }
}
