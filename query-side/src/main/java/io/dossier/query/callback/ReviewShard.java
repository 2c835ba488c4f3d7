package io.dossier.query.callback;

import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Projected;
import io.dossier.query.infrastructure.projection.Sequence;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A part of what is to be reviewed of a month: callbacks that were made in it. A month has as many parts as there are shards, so that it
 * is read by ids, and written by several segments.
 *
 * @param id the month and the shard
 * @param lines the callbacks, those of a matter together, each as {@link CallbackToReview#line}
 * @param lastPosition position of the last event in it
 */
public record ReviewShard(@BsonId String id, List<String> lines, long lastPosition) implements Projected {

    static final int COUNT = Sequence.MOST_SEGMENTS;

    /** Where they are kept. They are read by id alone. */
    public static final DocumentType<ReviewShard> TYPE = new DocumentType<>(
                    ReviewShard.class, "callback_reviews", List.of())
            .ofLargeDocuments()
            .withRows("lines", CallbackToReview.LAYOUT);

    public ReviewShard {
        lines = List.copyOf(lines);
    }

    static String id(YearMonth month, int shard) {
        return month + "/" + shard;
    }

    static List<String> ids(YearMonth month) {
        return IntStream.range(0, COUNT).mapToObj(shard -> id(month, shard)).toList();
    }

    Stream<CallbackToReview> callbacks() {
        return lines.stream().map(CallbackToReview::parse);
    }

    /** The shard with these lines in the place of all that it held of the matter. */
    static ReviewShard with(
            Optional<ReviewShard> before, String id, String complaintId, List<String> ofMatter, long position) {
        Stream<String> ofOthers =
                before.stream().flatMap(known -> known.lines.stream()).filter(line -> !line.startsWith(complaintId));
        return new ReviewShard(id, Stream.concat(ofOthers, ofMatter.stream()).toList(), position);
    }
}
