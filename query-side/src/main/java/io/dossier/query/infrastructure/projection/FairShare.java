package io.dossier.query.infrastructure.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a node gives up so that all nodes have the same share in the work. Who has less takes what is given up by itself, as it does with what a
 * dead node had.
 */
final class FairShare {

    private FairShare() {}

    /**
     * A part of the work on one projection.
     *
     * @param processor the processor's name
     * @param id the segment's
     */
    record Part(String processor, int id) {}

    /**
     * The parts to give up.
     *
     * @param mine what this node works on
     * @param all how many parts there are
     * @param nodes how many nodes there are, this one included
     */
    static List<Part> tooMuch(List<Part> mine, int all, int nodes) {
        int tooMany = mine.size() - Math.ceilDiv(all, nodes);
        if (nodes < 2 || tooMany <= 0) {
            return List.of();
        }
        // Of the projections that it has the most of: then several nodes work on each.
        Map<String, Integer> left = new HashMap<>();
        mine.forEach(part -> left.merge(part.processor(), 1, Integer::sum));
        List<Part> rest = new ArrayList<>(mine);
        List<Part> given = new ArrayList<>();
        while (given.size() < tooMany) {
            Part next = rest.stream()
                    .max(Comparator.<Part>comparingInt(part -> left.getOrDefault(part.processor(), 0))
                            .thenComparing(Part::processor)
                            .thenComparingInt(Part::id))
                    .orElseThrow();
            rest.remove(next);
            given.add(next);
            left.merge(next.processor(), -1, Integer::sum);
        }
        return given;
    }
}
