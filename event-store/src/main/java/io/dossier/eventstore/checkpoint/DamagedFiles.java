package io.dossier.eventstore.checkpoint;

import io.dossier.eventstore.checkpoint.NewestFile.BeyondHistory;
import io.dossier.eventstore.checkpoint.NewestFile.Damaged;
import io.dossier.eventstore.checkpoint.NewestFile.Missing;
import io.dossier.eventstore.checkpoint.NewestFile.Outdated;
import io.dossier.eventstore.checkpoint.NewestFile.Whole;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mends the two files with checkpoints where a crash cut them, or something other than this software wrote to them. What is nowhere else is kept in a file beside; all of it is
 * told.
 */
final class DamagedFiles {

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final Logger log = LoggerFactory.getLogger(DamagedFiles.class);

    private final Path history;
    private final Path newest;
    // Whether it was said that the end of the history was damaged: what follows from that need not be said as well.
    private boolean endOfHistoryMended;

    DamagedFiles(Path history, Path newest) {
        this.history = history;
        this.newest = newest;
    }

    /**
     * Takes away what stands in the history behind its last whole checkpoint, for the database has it whole.
     *
     * @param opened the history
     * @param end where that checkpoint ends, in bytes
     * @param now for the name of the file in which it is kept
     */
    void mendHistory(FileChannel opened, long end, Instant now) throws IOException {
        Path kept = beside(history, now);
        Files.copy(history, kept);
        DurableFiles.force(kept);
        log.warn(
                "{} is damaged: of its {} bytes the last {} are no whole checkpoint. It is kept as {}; those bytes are taken away, and what is missing is written anew from the database.",
                history,
                opened.size(),
                opened.size() - end,
                kept);
        opened.truncate(end);
        opened.force(true);
        endOfHistoryMended = true;
    }

    /**
     * Makes the file with the newest checkpoint agree with the history.
     *
     * @param last of the history
     * @param stored the checkpoint of a size as the database has it
     * @param now for the name of the file in which it is kept
     */
    void mendNewest(Optional<Checkpoint> last, LongFunction<Optional<String>> stored, Instant now) throws IOException {
        switch (NewestFile.of(written(), last, stored)) {
            case Whole whole -> {}
            case Missing missing -> {
                log.warn("{} is missing; it is written anew from {}.", newest, history);
                write(missing.last());
            }
            case Damaged damaged -> {
                Path kept = beside(newest, now);
                Files.move(newest, kept);
                log.warn(
                        "{} is damaged: it holds no checkpoint of this store ({} bytes). It is kept as {} and written anew.",
                        newest,
                        damaged.bytes(),
                        kept);
                if (last.isPresent()) {
                    write(last.get());
                }
            }
            case Outdated outdated -> {
                log.warn(
                        "{} holds the checkpoint of size {}, and the newest of {} is of size {}; it is written anew.",
                        newest,
                        outdated.size(),
                        history,
                        outdated.last().size());
                write(outdated.last());
            }
            case BeyondHistory beyond -> tellOfHistory(last, beyond);
        }
    }

    private void tellOfHistory(Optional<Checkpoint> last, BeyondHistory beyond) {
        if (!endOfHistoryMended) {
            log.warn(
                    "{} is damaged: it is missing or ends with size {}, and {} holds the checkpoint of size {}. What is missing is written anew from the database.",
                    history,
                    last.map(Checkpoint::size).orElse(0L),
                    newest,
                    beyond.size());
            endOfHistoryMended = true;
        }
    }

    private Optional<byte[]> written() throws IOException {
        return Files.exists(newest) ? Optional.of(Files.readAllBytes(newest)) : Optional.empty();
    }

    private void write(Checkpoint last) throws IOException {
        DurableFiles files = new DurableFiles();
        files.write(newest, last.bytes());
        files.force();
    }

    /** A name beside that file that is not taken. */
    private static Path beside(Path file, Instant now) {
        String name = file.getFileName() + ".damaged-" + TIMESTAMP.format(now);
        Path free = file.resolveSibling(name);
        for (int i = 2; Files.exists(free); i++) {
            free = file.resolveSibling(name + "-" + i);
        }
        return free;
    }
}
