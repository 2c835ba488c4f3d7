package io.dossier.query.callback;

import io.dossier.query.infrastructure.OfficeZone;
import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Projected;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Those of a matter's callbacks that nobody has reviewed. A review does not tell when the callback was made: by this its month is found.
 *
 * @param id the matter's UUID
 * @param lines the callbacks in the order in which they were recorded, each as {@link CallbackToReview#line}
 * @param lastPosition position of the last event in it
 */
public record UnreviewedCallbacks(@BsonId String id, List<String> lines, long lastPosition) implements Projected {

    /** Where they are kept. Only the projector reads them. */
    public static final DocumentType<UnreviewedCallbacks> TYPE = new DocumentType<>(
                    UnreviewedCallbacks.class, "callback_matters", List.of())
            .withRows("lines", CallbackToReview.LAYOUT);

    public UnreviewedCallbacks {
        lines = List.copyOf(lines);
    }

    /** With one that was made, in the place of what was known of its number. */
    static UnreviewedCallbacks with(Optional<UnreviewedCallbacks> before, CallbackToReview made) {
        return new UnreviewedCallbacks(
                made.complaintId(),
                Stream.concat(others(before, made.number()), Stream.of(made.line()))
                        .toList(),
                made.position());
    }

    /** Without the one of that number, which was reviewed. */
    static UnreviewedCallbacks without(Optional<UnreviewedCallbacks> before, String id, int number, long position) {
        return new UnreviewedCallbacks(id, others(before, number).toList(), position);
    }

    private static Stream<String> others(Optional<UnreviewedCallbacks> before, int number) {
        Predicate<String> isIt = line -> CallbackToReview.parse(line).number() == number;
        return before.stream().flatMap(known -> known.lines.stream()).filter(isIt.negate());
    }

    /** The lines by the months in which the callbacks were made. */
    Map<YearMonth, List<String>> byMonth(OfficeZone office) {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        line -> office.monthOf(CallbackToReview.parse(line).calledAt()),
                        TreeMap::new,
                        Collectors.toList()));
    }
}
