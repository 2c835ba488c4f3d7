package io.dossier.query.infrastructure.projection;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A projection's documents that serve, and those that were built beside them. What was built goes when this is closed. */
public final class ComparedProjection implements AutoCloseable {

    private final Projections projections;
    private final Projection projection;
    private final int serving;
    private final int built;
    private final List<ComparedCollection> collections;

    private ComparedProjection(Projections projections, Projection projection, int serving, int built) {
        this.projections = projections;
        this.projection = projection;
        this.serving = serving;
        this.built = built;
        DocumentStore documents = projections.documents();
        this.collections = projection.documentTypes().stream()
                .map(type -> new ComparedCollection(
                        type.collection(),
                        type.rows(),
                        new DocumentPages(documents.inGeneration(serving), type),
                        new DocumentPages(documents.inGeneration(built), type)))
                .sorted(Comparator.comparing(ComparedCollection::name))
                .toList();
    }

    static ComparedProjection begun(Projections projections, Projection projection) {
        Generations generations = projection.generations();
        return new ComparedProjection(
                projections,
                projection,
                generations.serving().number(),
                generations.building().orElseThrow().number());
    }

    /** Which projection. */
    public String name() {
        return projection.name();
    }

    /** All its collections, by name. */
    public List<ComparedCollection> collections() {
        return collections;
    }

    /** Lets what is built go on to a later position, and no further. */
    public void letOn(long position) {
        projection.letOn(built, position);
    }

    /** Every event up to here is in what serves. */
    public long liveReach() {
        return projection.reach(serving).position();
    }

    /** Every event up to here is in what is built, and none behind the position to which it was let on. */
    public long builtReach() {
        return projection.reach(built).position();
    }

    /** Why one of the two does not get on; empty if they do. */
    public Optional<String> failure() {
        return projection.failure(built).or(() -> projection.failure(serving));
    }

    /** Whether both are still what they were: what is built was not given up, and no other documents serve. */
    public boolean isThere() {
        Generations generations = projection.generations();
        return generations.serving().number() == serving
                && generations
                        .building()
                        .filter(generation -> generation.number() == built)
                        .isPresent();
    }

    /** Gives up what was built. */
    @Override
    public void close() {
        projections.notice();
        if (projection
                .generations()
                .building()
                .filter(generation -> generation.number() == built)
                .isPresent()) {
            projection.cancel(Phase.Purpose.COMPARE, projections.now());
        }
        projections.lookSoon();
    }
}
