package io.dossier.command.decision;

/** User names as people write them down, who are careless about capitals. */
public final class UserNames {
    private UserNames() {}

    /** Whether both name the same user. */
    public static boolean areSame(String one, String other) {
        return one.strip().equalsIgnoreCase(other.strip());
    }
}
