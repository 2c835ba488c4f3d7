package io.dossier.query.export;

import io.dossier.query.infrastructure.projection.Change;
import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Projected;
import io.dossier.query.infrastructure.projection.RowLayout;
import io.dossier.query.infrastructure.projection.Sequence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Rows whose positions lie in one range, of the matters of one shard: so that rows are read in the order of their positions by ids
 * alone, some ranges at a time, and a shard is written by one segment.
 *
 * @param id the range and the shard
 * @param lines the rows, each as a text that begins with its position; in the order of entry
 * @param lastPosition position of the last event in it
 */
public record RowBlock(@BsonId String id, List<String> lines, long lastPosition) implements Projected {

    /** How many positions a range has: so few that a block stays small enough to be written at every event. */
    static final int RANGE = 4_096;

    /** How many shards there are. */
    public static final int SHARDS = Sequence.MOST_SEGMENTS;

    private static final char BETWEEN = '\u001f'; // as a line has it

    public RowBlock {
        lines = List.copyOf(lines);
    }

    /** Blocks of such rows in a collection of that name. */
    public static DocumentType<RowBlock> type(String collection, RowLayout<?> layout) {
        return new DocumentType<>(RowBlock.class, collection, List.of()).withRows("lines", layout);
    }

    /** The ids of all blocks that there can be of a range. */
    static Stream<String> ids(long range) {
        return IntStream.range(0, SHARDS).mapToObj(shard -> id(range, shard));
    }

    static long rangeOf(long position) {
        return position / RANGE;
    }

    private static String id(long range, int shard) {
        return range + "/" + shard;
    }

    /**
     * Puts rows into their blocks, in the place of what was there at their positions.
     *
     * @param lines rows of matters of that shard, each beginning with its position
     * @param position of the event that changed them
     */
    public static List<Change<?>> changes(
            DocumentType<RowBlock> type, int shard, Collection<String> lines, long position) {
        TreeMap<Long, List<String>> byRange = new TreeMap<>();
        lines.forEach(line -> byRange.computeIfAbsent(rangeOf(positionOf(line)), any -> new ArrayList<>())
                .add(line));
        List<Change<?>> changes = new ArrayList<>();
        byRange.forEach((range, rows) -> {
            String id = id(range, shard);
            changes.add(Change.to(type, id, known -> with(known, id, rows, position)));
        });
        return changes;
    }

    private static RowBlock with(Optional<RowBlock> before, String id, List<String> rows, long position) {
        List<String> lines = new ArrayList<>(before.map(RowBlock::lines).orElse(List.of()));
        for (String row : rows) {
            String beginning = row.substring(0, row.indexOf(BETWEEN) + 1);
            int place = IntStream.range(0, lines.size())
                    .filter(i -> lines.get(i).startsWith(beginning))
                    .findFirst()
                    .orElse(lines.size());
            if (place < lines.size()) {
                lines.set(place, row);
            } else {
                lines.add(row);
            }
        }
        return new RowBlock(id, lines, position);
    }

    /** The position with which a row begins. */
    static long positionOf(String line) {
        return Long.parseLong(line, 0, line.indexOf(BETWEEN), Character.MAX_RADIX);
    }
}
