package io.dossier.query.complaint;

import io.dossier.api.complaint.Channel;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.ComplaintState;
import io.dossier.api.complaint.Severity;
import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Line;
import io.dossier.query.infrastructure.projection.Projected;
import io.dossier.query.infrastructure.projection.RowLayout;
import io.dossier.query.infrastructure.projection.Sequence;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A part of a month's register: what the register is searched by, of the matters that were registered in the month. A month has
 * as many parts as there are shards, so that it is read by ids, and written by several segments.
 *
 * @param id the month and the shard
 * @param lines the matters in the order of entry, each as {@link Row#line}
 * @param lastPosition position of the last event in it
 */
public record RegisterShard(@BsonId String id, List<String> lines, long lastPosition) implements Projected {

    static final int COUNT = Sequence.MOST_SEGMENTS;

    /** Where the register is kept. It is read by id alone. */
    public static final DocumentType<RegisterShard> TYPE = new DocumentType<>(
                    RegisterShard.class, "complaint_register", List.of())
            .ofLargeDocuments()
            .withRows("lines", Row.LAYOUT);

    /**
     * One matter.
     *
     * @param department who solves it now; null until one was told to
     * @param building null outdoors
     * @param position of the registration's event
     */
    public record Row(
            String complaintId,
            ComplaintKind kind,
            ComplaintState state,
            Severity severity,
            @Nullable String department,
            @Nullable String building,
            Channel channel,
            boolean malicious,
            Instant registeredAt,
            long position) {

        static final RowLayout<Row> LAYOUT = RowLayout.of(Row::line, Row::parse, Row::complaintId);

        String line() {
            return Line.of(
                    complaintId,
                    kind,
                    state,
                    severity,
                    department,
                    building,
                    channel,
                    malicious,
                    registeredAt,
                    position);
        }

        static Row parse(String text) {
            Line line = Line.read(text);
            return new Row(
                    line.text(),
                    line.constant(ComplaintKind.class),
                    line.constant(ComplaintState.class),
                    line.constant(Severity.class),
                    line.textOrNull(),
                    line.textOrNull(),
                    line.constant(Channel.class),
                    line.flag(),
                    line.instant(),
                    line.number());
        }

        static Row of(ComplaintDocument complaint) {
            return new Row(
                    complaint.id(),
                    complaint.kind(),
                    complaint.state(),
                    complaint.severity(),
                    complaint.department(),
                    complaint.building(),
                    complaint.registration().channel(),
                    complaint.handling().flag() != null,
                    complaint.registration().registeredAt(),
                    complaint.registration().position());
        }

        HistoryPlace place() {
            return new HistoryPlace(registeredAt, position);
        }
    }

    public RegisterShard {
        lines = List.copyOf(lines);
    }

    static String id(YearMonth month, int shard) {
        return month + "/" + shard;
    }

    static List<String> ids(YearMonth month) {
        return IntStream.range(0, COUNT).mapToObj(shard -> id(month, shard)).toList();
    }

    Stream<Row> rows() {
        return lines.stream().map(Row::parse);
    }

    /** The shard with this row in the place of the matter's former one, or at the end. */
    static RegisterShard with(Optional<RegisterShard> before, String id, Row row, long position) {
        List<String> lines = new ArrayList<>(before.map(RegisterShard::lines).orElse(List.of()));
        int place = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).startsWith(row.complaintId()))
                .findFirst()
                .orElse(lines.size());
        if (place < lines.size()) {
            lines.set(place, row.line());
        } else {
            lines.add(row.line());
        }
        return new RegisterShard(id, lines, position);
    }
}
