package io.dossier.query.ledger;

import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Projected;
import io.dossier.query.infrastructure.projection.Sequence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Some of the repairs that were completed on a day. All shards of a day together are its ledger, so that it is read by ids, and written by
 * several segments.
 *
 * @param id the day and the shard's number
 * @param lines the repairs in the order in which they came in, each as {@link LedgerRow#line}
 * @param lastPosition position of the last event in it
 */
public record DayShard(@BsonId String id, List<String> lines, long lastPosition) implements Projected {

    static final int COUNT = Sequence.MOST_SEGMENTS;

    /** Where they are kept. They are read by id alone. */
    public static final DocumentType<DayShard> TYPE = new DocumentType<>(DayShard.class, "ledger_days", List.of())
            .ofLargeDocuments()
            .withRows("lines", LedgerRow.LAYOUT);

    public DayShard {
        lines = List.copyOf(lines);
    }

    static String id(LocalDate day, int shard) {
        return day + "/" + shard;
    }

    static Stream<String> ids(LocalDate day) {
        return IntStream.range(0, COUNT).mapToObj(shard -> id(day, shard));
    }

    Stream<LedgerRow> rows() {
        return lines.stream().map(LedgerRow::parse);
    }

    /** The shard with this row in the place of what it held of the repair. */
    static DayShard with(Optional<DayShard> before, String id, LedgerRow row, long position) {
        String repair = row.repair().complaintId().toString();
        List<String> lines = new ArrayList<>(before.map(DayShard::lines).orElse(List.of()));
        int place = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).startsWith(repair))
                .findFirst()
                .orElse(lines.size());
        if (place < lines.size()) {
            lines.set(place, row.line());
        } else {
            lines.add(row.line());
        }
        return new DayShard(id, lines, position);
    }
}
