package io.dossier.query.sample;

import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Line;
import io.dossier.query.infrastructure.projection.Projected;
import io.dossier.query.infrastructure.projection.RowLayout;
import io.dossier.query.infrastructure.projection.Sequence;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Some of the repairs that were registered in a month. All shards of a quarter's months together are its population.
 *
 * @param id the month and the shard's number
 * @param lines the repairs in the order in which they came in, each as {@link Member#line}
 * @param lastPosition position of the last event in it
 */
public record PopulationShard(@BsonId String id, List<String> lines, long lastPosition) implements Projected {

    static final int COUNT = Sequence.MOST_SEGMENTS;

    /** Where they are kept. They are read by id alone. */
    public static final DocumentType<PopulationShard> TYPE = new DocumentType<>(
                    PopulationShard.class, "sample_populations", List.of())
            .ofLargeDocuments()
            .withRows("lines", Member.LAYOUT);

    /**
     * A repair.
     *
     * @param position of the registration's event
     */
    record Member(String complaintId, long position) {
        static final RowLayout<Member> LAYOUT = RowLayout.of(Member::line, Member::parse, Member::complaintId);

        String line() {
            return Line.of(complaintId, position);
        }

        static Member parse(String text) {
            Line line = Line.read(text);
            return new Member(line.text(), line.number());
        }
    }

    public PopulationShard {
        lines = List.copyOf(lines);
    }

    static String id(YearMonth month, int shard) {
        return month + "/" + shard;
    }

    static Stream<String> ids(YearMonth month) {
        return IntStream.range(0, COUNT).mapToObj(shard -> id(month, shard));
    }

    Stream<Member> members() {
        return lines.stream().map(Member::parse);
    }

    static PopulationShard with(Optional<PopulationShard> before, String id, Member member) {
        List<String> lines = new ArrayList<>(before.map(PopulationShard::lines).orElse(List.of()));
        lines.add(member.line());
        return new PopulationShard(id, lines, member.position());
    }
}
