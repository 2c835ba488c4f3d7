package io.dossier.query.audit;

import java.util.List;
import java.util.function.BiPredicate;

/**
 * How much two lists have in common at both ends; what differs lies between.
 *
 * @param before so many are the same from the first on
 * @param behind so many of the others are the same from the last back
 */
record SameEnds(int before, int behind) {

    static <T> SameEnds of(List<T> one, List<T> other, BiPredicate<? super T, ? super T> isSame) {
        int shorter = Math.min(one.size(), other.size());
        int before = 0;
        while (before < shorter && isSame.test(one.get(before), other.get(before))) {
            before++;
        }
        int behind = 0;
        while (behind < shorter - before
                && isSame.test(one.get(one.size() - 1 - behind), other.get(other.size() - 1 - behind))) {
            behind++;
        }
        return new SameEnds(before, behind);
    }

    /** What lies between, of one of the two. */
    <T> List<T> between(List<T> list) {
        return list.subList(before, list.size() - behind);
    }
}
