package io.dossier.api.ledger;

import java.util.Collection;
import java.util.function.Predicate;

/**
 * How many repairs of a day were called back (R7.13). Each figure is a part of the one before it.
 *
 * @param completed repairs that were completed that day
 * @param called those of them whose customer was called or visited at least once afterwards, reached or not
 * @param reached those whose customer was reached
 * @param satisfied those whose customer was satisfied
 */
public record CallbackCounts(int completed, int called, int reached, int satisfied) {

    /** The counts of these repairs. */
    public static CallbackCounts of(Collection<CompletedRepair> repairs) {
        return new CallbackCounts(
                repairs.size(),
                count(repairs, CompletedRepair::called),
                count(repairs, CompletedRepair::reached),
                count(repairs, repair -> repair.satisfied().orElse(false)));
    }

    private static int count(Collection<CompletedRepair> repairs, Predicate<CompletedRepair> which) {
        return Math.toIntExact(repairs.stream().filter(which).count());
    }
}
