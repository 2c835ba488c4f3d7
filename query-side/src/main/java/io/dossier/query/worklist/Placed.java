package io.dossier.query.worklist;

import java.util.Comparator;

/** An open matter and its place in the work lists, which is worked out once and not at each request. */
record Placed(WorkPlace place, WorkItem item) {

    static final Comparator<Placed> MOST_URGENT_FIRST = Comparator.comparing(Placed::place);

    static Placed of(WorkItem item) {
        return new Placed(WorkPlace.of(item), item);
    }
}
