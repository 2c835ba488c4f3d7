package io.dossier.query.tenancy;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Company names as they are searched. Chinese has no spaces between words, so that any part of a name is found by its runs of
 * one and two characters, which an index holds; what merely has all these runs is then sorted out by comparing the text.
 */
final class Grams {

    // More narrow a search no further, but each is looked up. The text is compared as a whole anyway.
    private static final int MOST_TO_FIND = 32;

    private Grams() {}

    /** Compatibility forms, such as full-width letters, and capitals make no difference to a search. */
    static String searchable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** All runs of one and two characters of a searchable text. */
    static List<String> of(String searchable) {
        int[] characters = searchable.codePoints().toArray();
        Set<String> grams = new LinkedHashSet<>();
        for (int i = 0; i < characters.length; i++) {
            grams.add(new String(characters, i, 1));
            if (i + 1 < characters.length) {
                grams.add(new String(characters, i, 2));
            }
        }
        return List.copyOf(grams);
    }

    /** The runs by which a part of a name is looked up: its first pairs, or the one character that it has. */
    static List<String> toFind(String searchable) {
        return searchable.codePointCount(0, searchable.length()) == 1
                ? List.of(searchable)
                : of(searchable).stream()
                        .filter(gram -> gram.codePointCount(0, gram.length()) == 2)
                        .limit(MOST_TO_FIND)
                        .toList();
    }
}
