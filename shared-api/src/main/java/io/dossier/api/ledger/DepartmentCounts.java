package io.dossier.api.ledger;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many of a day's repairs by one department were called back (R7.13).
 *
 * @param department whose work it was, by its id
 * @param counts of its repairs
 */
public record DepartmentCounts(String department, CallbackCounts counts) {

    /** Those of each department that completed any of these repairs, by the departments' ids. */
    public static List<DepartmentCounts> of(Collection<CompletedRepair> repairs) {
        return repairs.stream()
                .collect(Collectors.groupingBy(CompletedRepair::department, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(own -> new DepartmentCounts(own.getKey(), CallbackCounts.of(own.getValue())))
                .toList();
    }
}
