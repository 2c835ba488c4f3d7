package io.dossier.eventstore.checkpoint;

import io.dossier.eventstore.checkpoint.NewestFile.BeyondHistory;
import io.dossier.eventstore.checkpoint.NewestFile.Damaged;
import io.dossier.eventstore.checkpoint.NewestFile.Missing;
import io.dossier.eventstore.checkpoint.NewestFile.Outdated;
import io.dossier.eventstore.checkpoint.NewestFile.Whole;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mends the files of the folder where a crash cut them, or something other than this software wrote to them. What is nowhere else is kept in a file beside; all of it is
 * told.
 */
final class DamagedFiles {

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final Logger log = LoggerFactory.getLogger(DamagedFiles.class);

    private static final String MARK = ".damaged-";

    private final Path history;
    private final Path newest;
    // Whether it was said what the history lacks: what follows from that need not be said as well.
    private boolean historyTold;

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
        Path kept = copyOf(history, now);
        log.warn(
                "{} is damaged: of its {} bytes the last {} are no whole checkpoint. It is kept as {}; those bytes are taken away, and what is missing is written anew from the database.",
                history,
                opened.size(),
                opened.size() - end,
                kept);
        opened.truncate(end);
        opened.force(true);
        historyTold = true;
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
        if (!historyTold) {
            log.warn(
                    "{} is damaged: it is missing or ends with size {}, and {} holds the checkpoint of size {}. What is missing is written anew from the database.",
                    history,
                    last.map(Checkpoint::size).orElse(0L),
                    newest,
                    beyond.size());
            historyTold = true;
        }
    }

    /**
     * Says that the folder has no checkpoint though the database has some, unless it was said what became of them.
     *
     * @param stored how many the database has
     */
    void tellOfNone(long stored) {
        if (!historyTold) {
            log.warn(
                    "{} was missing or empty, though the database has {} {}: the folder is made anew from events and database. Statements of audits that were in it are not made again.",
                    history,
                    stored,
                    stored == 1 ? "checkpoint" : "checkpoints");
            historyTold = true;
        }
    }

    /**
     * Keeps what stands in the place of a file of hashes, if it is not what is to be written there.
     *
     * @param tile whose content follows from the events: there is none yet, or it is the same
     * @param now for the name of the file in which it is kept
     */
    void keepOther(Path tile, byte[] content, Instant now) throws IOException {
        if (!Files.exists(tile)) {
            return;
        }
        byte[] found = Files.readAllBytes(tile);
        if (found.length == 0) {
            log.warn("{} is damaged: it is empty. It is written anew.", tile);
        } else if (!Arrays.equals(found, content)) {
            log.warn(
                    "{} is damaged: it holds other hashes than those that were signed ({} bytes). It is kept as {} and written anew.",
                    tile,
                    found.length,
                    copyOf(tile, now));
        }
    }

    /**
     * Tells what is wrong with the keys that are published here, and keeps those that are not the store's.
     *
     * @param keys that are to be written there, one a line
     * @param expected whether there should be some already
     * @param now for the name of the file in which they are kept
     */
    void keepOtherKeys(Path file, List<String> keys, boolean expected, Instant now) throws IOException {
        if (!Files.exists(file)) {
            if (expected) {
                log.warn("{} is missing; it is written anew.", file);
            }
            return;
        }
        byte[] found = Files.readAllBytes(file);
        List<String> lines = new String(found, StandardCharsets.UTF_8).lines().toList();
        if (lines.isEmpty()) {
            log.warn("{} is damaged: it is empty. It is written anew.", file);
        } else if (!keys.containsAll(lines)) {
            log.warn(
                    "{} is damaged: it holds something else than the keys that are known here. It is kept as {} and written anew; whoever took keys from it should compare them.",
                    file,
                    copyOf(file, now));
        } else if (!lines.containsAll(keys)) {
            // So it is with a new key, too.
            log.info(
                    "{} had {} of the {} keys that are known here; it is written anew.",
                    file,
                    lines.size(),
                    keys.size());
        }
    }

    /** Whether it is a file in which something damaged is kept. */
    static boolean isKept(Path file) {
        return String.valueOf(file.getFileName()).contains(MARK);
    }

    private static Path copyOf(Path file, Instant now) throws IOException {
        Path kept = beside(file, now);
        Files.copy(file, kept);
        DurableFiles.force(kept);
        return kept;
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
        String name = file.getFileName() + MARK + TIMESTAMP.format(now);
        Path free = file.resolveSibling(name);
        for (int i = 2; Files.exists(free); i++) {
            free = file.resolveSibling(name + "-" + i);
        }
        return free;
    }
}
