package io.dossier.query.infrastructure.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A projection's generations, and how they come and go. Exactly one serves, at most one is built. Every change of it is stored at
 * once or not at all, so that a node that is killed leaves it before or after a step, never in between.
 *
 * @param projection whose
 * @param revision counts the changes, by which two nodes that change it at once are told apart
 * @param last the greatest number that was ever given
 * @param all by number
 */
record Generations(String projection, long revision, int last, List<Generation> all) {

    Generations {
        all = List.copyOf(all);
        long serving = all.stream().filter(Generation::isServing).count();
        long building = all.stream().filter(Generation::isBuilding).count();
        if (serving != 1 || building > 1) {
            throw new IllegalArgumentException("of the generations of the projection [%s] %d serve and %d are built"
                    .formatted(projection, serving, building));
        }
    }

    /** Those of a projection that has no other documents than its first ones, if any. */
    static Generations first(String projection, int version, Instant now) {
        return new Generations(projection, 0, 1, List.of(new Generation(1, version, now, new Phase.Serving())));
    }

    Generation serving() {
        return all.stream().filter(Generation::isServing).findFirst().orElseThrow();
    }

    Optional<Generation> building() {
        return all.stream().filter(Generation::isBuilding).findFirst();
    }

    /** The one that is built, if it is built for that. */
    Optional<Generation> building(Phase.Purpose purpose) {
        return building()
                .filter(built -> built.phase() instanceof Phase.Building building && building.purpose() == purpose);
    }

    List<Generation> doomed() {
        return all.stream()
                .filter(generation -> generation.phase() instanceof Phase.Doomed)
                .toList();
    }

    /** With a new one that is built; empty if one is being built already. */
    Optional<Generations> beginning(int version, Phase.Purpose purpose, OptionalInt throttle, Instant now) {
        return beginning(version, new Phase.Building(purpose, throttle), now);
    }

    /** The same, perhaps held at a position. */
    Optional<Generations> beginning(int version, Phase.Building phase, Instant now) {
        if (building().isPresent()) {
            return Optional.empty();
        }
        List<Generation> more = new ArrayList<>(all);
        more.add(new Generation(last + 1, version, now, phase));
        return Optional.of(new Generations(projection, revision + 1, last + 1, more));
    }

    /** With the one that is held somewhere held at a later position; empty if it is not held, not built any more, or as far already. */
    Optional<Generations> letOn(int number, long position) {
        return building()
                .filter(built -> built.number() == number)
                .filter(built -> built.phase() instanceof Phase.Building building
                        && building.upTo().isPresent()
                        && building.upTo().getAsLong() < position)
                .map(built -> changed(all.stream()
                        .map(each -> each.equals(built) ? built.heldAt(position) : each)
                        .toList()));
    }

    /** With the one that is built given up, for whatever it is built; empty if none is. */
    Optional<Generations> cancelled(Instant now) {
        return cancelled(building(), now);
    }

    /** The same, if it is built for that. */
    Optional<Generations> cancelled(Phase.Purpose purpose, Instant now) {
        return cancelled(building(purpose), now);
    }

    private Optional<Generations> cancelled(Optional<Generation> built, Instant now) {
        return built.map(cancelled -> changed(all.stream()
                .map(each -> each.equals(cancelled) ? each.becomes(new Phase.Doomed(), now) : each)
                .toList()));
    }

    /** With that one serving in place of the one that did; empty if it is not being built in order to serve. */
    Optional<Generations> switchedTo(int number, Duration grace, Instant now) {
        boolean isMeantToServe = building(Phase.Purpose.SERVE)
                .filter(built -> built.number() == number)
                .isPresent();
        return isMeantToServe
                ? Optional.of(changed(all.stream()
                        .map(each -> switch (each.phase()) {
                            case Phase.Building building -> each.becomes(new Phase.Serving(), now);
                            case Phase.Serving serving -> each.becomes(new Phase.Retired(now.plus(grace)), now);
                            case Phase.Retired retired -> each;
                            case Phase.Doomed doomed -> each;
                        })
                        .toList()))
                : Optional.empty();
    }

    /** With those given up whose grace is over; empty if there are none. */
    Optional<Generations> past(Instant now) {
        List<Generation> later = all.stream()
                .map(each -> each.phase() instanceof Phase.Retired retired
                                && !retired.until().isAfter(now)
                        ? each.becomes(new Phase.Doomed(), now)
                        : each)
                .toList();
        return later.equals(all) ? Optional.empty() : Optional.of(changed(later));
    }

    /** Without one whose documents are dropped; empty if it is not doomed, or gone already. */
    Optional<Generations> without(int number) {
        return doomed().stream()
                .filter(dropped -> dropped.number() == number)
                .findFirst()
                .map(dropped -> changed(
                        all.stream().filter(each -> !each.equals(dropped)).toList()));
    }

    private Generations changed(List<Generation> changed) {
        return new Generations(projection, revision + 1, last, changed);
    }
}
