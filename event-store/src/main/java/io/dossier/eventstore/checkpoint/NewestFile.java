package io.dossier.eventstore.checkpoint;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongFunction;

/** What stands in the file with the newest checkpoint, beside the history in the folder and the checkpoints in the database; what is to be done about it follows from that. */
sealed interface NewestFile {

    /** What should: the last checkpoint of the history, or nothing where that has none. */
    record Whole() implements NewestFile {}

    /**
     * There is no such file.
     *
     * @param last of the history, which should stand in it
     */
    record Missing(Checkpoint last) implements NewestFile {}

    /**
     * No checkpoint of this store. What that is nobody knows, and it may be nowhere else.
     *
     * @param bytes how many there are
     */
    record Damaged(int bytes) implements NewestFile {}

    /**
     * A checkpoint of this store that others follow in the history.
     *
     * @param size that it covers
     * @param last of the history, which should stand in its place
     */
    record Outdated(long size, Checkpoint last) implements NewestFile {}

    /**
     * A checkpoint of this store that the history should have and has not: not this file is damaged.
     *
     * @param size that it covers
     */
    record BeyondHistory(long size) implements NewestFile {}

    /**
     * Tells which of these it is. Pure, but for what the database is asked.
     *
     * @param written in the file; empty if there is none
     * @param last of the history
     * @param stored the checkpoint of a size as the database has it
     */
    static NewestFile of(Optional<byte[]> written, Optional<Checkpoint> last, LongFunction<Optional<String>> stored) {
        if (written.isEmpty()) {
            return last.<NewestFile>map(Missing::new).orElseGet(Whole::new);
        }
        byte[] content = written.get();
        if (last.filter(checkpoint -> Arrays.equals(content, checkpoint.bytes()))
                .isPresent()) {
            return new Whole();
        }
        Optional<Checkpoint> own = parsed(content)
                .filter(checkpoint -> Arrays.equals(content, checkpoint.bytes()))
                .filter(checkpoint -> stored.apply(checkpoint.size())
                        .equals(Optional.of(checkpoint.note().toString())));
        if (own.isEmpty()) {
            return new Damaged(content.length);
        }
        long size = own.get().size();
        return last.filter(checkpoint -> size < checkpoint.size())
                .<NewestFile>map(checkpoint -> new Outdated(size, checkpoint))
                .orElseGet(() -> new BeyondHistory(size));
    }

    private static Optional<Checkpoint> parsed(byte[] content) {
        try {
            return Optional.of(Checkpoint.parse(new String(content, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
