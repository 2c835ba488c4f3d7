package io.dossier.command.infrastructure;

import io.dossier.api.Clause;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Names, by the clause that they have to do with. */
final class ByClause {
    private final Map<Clause, SortedSet<String>> names = new EnumMap<>(Clause.class);

    void add(Clause clause, String name) {
        names.computeIfAbsent(clause, first -> new TreeSet<>()).add(name);
    }

    /** Those of that clause, sorted; none where there are none. */
    SortedSet<String> of(Clause clause) {
        return names.getOrDefault(clause, Collections.emptySortedSet());
    }
}
