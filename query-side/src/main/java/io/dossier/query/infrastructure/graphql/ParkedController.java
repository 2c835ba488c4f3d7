package io.dossier.query.infrastructure.graphql;

import graphql.relay.Connection;
import io.dossier.query.infrastructure.projection.ParkedSequence;
import io.dossier.query.infrastructure.projection.ParkedSequences;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What the projections have parked, for those who must know what an answer lacks, and for the operator who sees to it. */
@Controller
public class ParkedController {

    private final ParkedSequences parked;
    private final Pages pages;

    /** Shows these. */
    public ParkedController(ParkedSequences parked, Pages pages) {
        this.parked = parked;
        this.pages = pages;
    }

    private record Place(String projection, int generation, long position, String sequence)
            implements Comparable<Place> {

        private static final Comparator<Place> ORDER = Comparator.comparing(Place::projection)
                .thenComparing(Place::generation)
                .thenComparing(Place::position)
                .thenComparing(Place::sequence);

        static Place of(ParkedSequence parked) {
            return new Place(parked.projection(), parked.generation(), parked.position(), parked.sequence());
        }

        static Place parse(List<String> values) {
            return new Place(
                    values.get(0), Integer.parseInt(values.get(1)), Long.parseLong(values.get(2)), values.get(3));
        }

        List<String> values() {
            return List.of(projection, Integer.toString(generation), Long.toString(position), sequence);
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** Every parked sequence of all projections, or of one. */
    @QueryMapping
    public Connection<ParkedSequence> parked(
            @Argument @Nullable String projection,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        List<String> known = parked.projections();
        if (projection != null && !known.contains(projection)) {
            throw new QueryProblem(ProblemCode.PROJECTION_UNKNOWN, "projection", projection, Names.of(known));
        }
        PageRequest page = pages.request(PageArguments.forward(first, after), "parked/" + projection);
        @Nullable Place beyond = page.place(Place::parse);
        List<ParkedSequence> found = (projection == null ? parked.all() : parked.of(projection))
                .stream()
                        .filter(each -> beyond == null || Place.of(each).compareTo(beyond) > 0)
                        .sorted(Comparator.comparing(Place::of))
                        .limit(page.limit())
                        .toList();
        return page.page(found, each -> Place.of(each).values(), Function.identity());
    }

    /** The first event's name. */
    @SchemaMapping(typeName = "ParkedSequence")
    public String event(ParkedSequence parked) {
        return parked.eventType();
    }

    /** Why it cannot be handled. It names ids and repeats what the projector said: that is for the operator alone. */
    @SchemaMapping(typeName = "ParkedSequence")
    public @Nullable String why(ParkedSequence parked) {
        return ProjectionsController.isOperator() ? parked.why() : null;
    }
}
