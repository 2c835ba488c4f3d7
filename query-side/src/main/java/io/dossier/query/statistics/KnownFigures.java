package io.dossier.query.statistics;

import io.dossier.api.complaint.MatterEvent;
import io.dossier.eventstore.EventHistory;
import io.dossier.eventstore.Selection;
import io.dossier.query.infrastructure.graphql.ProblemCode;
import io.dossier.query.infrastructure.graphql.QueryProblem;
import io.dossier.query.infrastructure.past.Moments.KnownMoment;
import io.dossier.query.infrastructure.projection.ProjectionPositions;
import io.dossier.query.infrastructure.projection.Stamp;
import io.dossier.query.statistics.StatisticsReader.Counted;
import io.dossier.query.statistics.Submissions.Submitted;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The figures of a month as they were known at a moment of the past. They are made of the nearest ones that are kept (those of now, of a
 * submission, or none before the first event) by taking out, or putting in, what the matters with events in between contribute: by the folds that
 * count the live figures.
 */
@Component
public class KnownFigures {

    /** So many events can be gone through while somebody waits. */
    static final long MOST_EVENTS = 100_000;

    private static final int MATTERS_AT_ONCE = 100;
    private static final int TRIES = 5;

    /** Figures that are kept, of all events up to a position. */
    private record Base(long position, Cells cells) {}

    private final StatisticsReader statistics;
    private final StatisticsProjector projector;
    private final ProjectionPositions positions;
    private final EventHistory history;

    /** Begins with what this reader finds, and goes on by these events. */
    public KnownFigures(
            StatisticsReader statistics,
            StatisticsProjector projector,
            ProjectionPositions positions,
            EventHistory history) {
        this.statistics = statistics;
        this.projector = projector;
        this.positions = positions;
        this.history = history;
    }

    /**
     * The numbers of the month as they were known.
     *
     * @throws QueryProblem AS_OF_TOO_FAR if too much was recorded between the moment and the nearest figures that are kept
     */
    Cells at(Sheet sheet, YearMonth month, KnownMoment moment) {
        long position = moment.position();
        Base nearest = bases(sheet, month).stream()
                .min(Comparator.comparingLong(base -> Math.abs(base.position() - position)))
                .orElseThrow();
        long from = Math.min(position, nearest.position());
        long to = Math.max(position, nearest.position());
        if (to - from > MOST_EVENTS) {
            throw new QueryProblem(ProblemCode.AS_OF_TOO_FAR, "asOf", position, MOST_EVENTS);
        }
        Cells between = between(sheet, month, from, to);
        return position >= nearest.position()
                ? nearest.cells().plus(between)
                : nearest.cells().minus(between);
    }

    private List<Base> bases(Sheet sheet, YearMonth month) {
        List<Base> bases = new ArrayList<>(List.of(new Base(0, Cells.NONE)));
        for (Submitted submitted : statistics.submissions(month)) {
            bases.add(new Base(submitted.position(), statistics.frozen(sheet, month, submitted.number())));
        }
        now(sheet, month).ifPresent(bases::add);
        return bases;
    }

    // The sums lie in several documents, which go on while they are read: they belong together if none has gone beyond
    // the position that all had
    // reached before.
    private Optional<Base> now(Sheet sheet, YearMonth month) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            long reached = positions.whole(StatisticsProjector.NAME).orElse(-1);
            if (reached < 0) {
                return Optional.empty();
            }
            Counted counted = statistics.counted(sheet, month);
            if (counted.lastPosition() <= reached) {
                return Optional.of(new Base(reached, counted.cells()));
            }
        }
        return Optional.empty();
    }

    private Cells between(Sheet sheet, YearMonth month, long from, long to) {
        Cells sum = Cells.NONE;
        for (List<String> matters : inParts(mattersBetween(from, to))) {
            sum = sum.plus(contributed(sheet, month, matters, from, to));
        }
        return sum;
    }

    private Set<String> mattersBetween(long from, long to) {
        Set<String> matters = new LinkedHashSet<>();
        history.each(Selection.ALL, from, to, event -> {
            if (event.payload() instanceof MatterEvent) {
                matters.add(event.subjectId());
            }
        });
        return matters;
    }

    private static List<List<String>> inParts(Set<String> matters) {
        List<String> all = List.copyOf(matters);
        List<List<String>> parts = new ArrayList<>();
        for (int begin = 0; begin < all.size(); begin += MATTERS_AT_ONCE) {
            parts.add(all.subList(begin, Math.min(all.size(), begin + MATTERS_AT_ONCE)));
        }
        return parts;
    }

    private Cells contributed(Sheet sheet, YearMonth month, List<String> matters, long from, long to) {
        Map<String, MatterFacts> then = new HashMap<>();
        Map<String, MatterFacts> later = new HashMap<>();
        history.eachOfSubjects(matters, to, event -> {
            if (event.payload() instanceof MatterEvent matter) {
                projector
                        .retold(Optional.ofNullable(later.get(event.subjectId())), matter, Stamp.of(event.message()))
                        .ifPresent(facts -> {
                            later.put(event.subjectId(), facts);
                            if (event.position() <= from) {
                                then.put(event.subjectId(), facts);
                            }
                        });
            }
        });
        List<Cells> differences = new ArrayList<>();
        later.forEach((id, facts) -> sheet.of(facts)
                .minus(
                        Optional.ofNullable(then.get(id)).map(sheet::of).orElseGet(Contribution::new),
                        (other, cells) -> {
                            if (other.equals(month)) {
                                differences.add(cells);
                            }
                        }));
        return differences.stream().reduce(Cells.NONE, Cells::plus);
    }
}
