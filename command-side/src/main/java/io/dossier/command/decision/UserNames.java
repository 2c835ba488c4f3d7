package io.dossier.command.decision;

import java.text.Normalizer;
import java.util.Locale;

/** User names as people write them down, who are careless about capitals, and whose keyboards may write full-width letters. */
public final class UserNames {
    private UserNames() {}

    /** Whether both name the same user. */
    public static boolean areSame(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
