package io.dossier.standalone.importing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts rows of each file while several threads work on them. */
final class Tally {
    private final Map<Table, LongAdder> counts = new ConcurrentHashMap<>();

    void add(Table table) {
        counts.computeIfAbsent(table, first -> new LongAdder()).increment();
    }

    long of(Table table) {
        LongAdder count = counts.get(table);
        return count == null ? 0 : count.sum();
    }
}
