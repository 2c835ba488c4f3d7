package io.dossier.query.hotspot;

import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Projected;
import io.dossier.query.infrastructure.projection.Sequence;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A part of what is counted of a month: of the matters that were registered in it, how many there are of each kind at each place. A month
 * has as many parts as there are shards, so that it is read by ids, and written by several segments; a place may stand in several parts.
 *
 * @param id the month and the shard
 * @param lines what is counted, each as {@link HotspotRow#line}
 * @param lastPosition position of the last event in it
 */
public record HotspotShard(@BsonId String id, List<String> lines, long lastPosition) implements Projected {

    static final int COUNT = Sequence.MOST_SEGMENTS;

    /** Where they are kept. They are read by id alone. */
    public static final DocumentType<HotspotShard> TYPE = new DocumentType<>(
                    HotspotShard.class, "hotspot_shards", List.of())
            .ofLargeDocuments()
            .withRows("lines", HotspotRow.LAYOUT);

    public HotspotShard {
        lines = List.copyOf(lines);
    }

    static String id(String month, int shard) {
        return month + "/" + shard;
    }

    static List<String> ids(YearMonth month) {
        return IntStream.range(0, COUNT)
                .mapToObj(shard -> id(month.toString(), shard))
                .toList();
    }

    Stream<HotspotRow> rows() {
        return lines.stream().map(HotspotRow::parse);
    }

    /**
     * The shard with more counted.
     *
     * @param where place and kind, without a count
     */
    static HotspotShard with(
            Optional<HotspotShard> before, String id, HotspotRow where, HotspotCount more, long position) {
        List<String> lines = new ArrayList<>(before.map(HotspotShard::lines).orElse(List.of()));
        String key = where.key();
        int place = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).startsWith(key))
                .findFirst()
                .orElse(lines.size());
        if (place < lines.size()) {
            lines.set(place, HotspotRow.parse(lines.get(place)).plus(more).line());
        } else {
            lines.add(where.plus(more).line());
        }
        return new HotspotShard(id, lines, position);
    }
}
