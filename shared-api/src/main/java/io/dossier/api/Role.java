package io.dossier.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A role in the office. Who has which is the identity provider's business; what a role may do is ours. */
public enum Role {
    FRONT_DESK,
    ASSISTANT,
    SUPERVISOR,
    MANAGER,
    DEPARTMENT_HEAD,
    DIRECTOR,
    AUDITOR,
    REPORTING,
    OPERATOR,
    /** The software itself, where it records that a deadline was missed. Nobody can log in as it. */
    SYSTEM;

    /** The role's name as users and configuration write it, such as {@code front-desk}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The roles that people may have, in their order. */
    public static List<Role> people() {
        return Arrays.stream(values()).filter(role -> role != SYSTEM).toList();
    }

    /** The role of that label that a person may have; empty if there is none. */
    public static Optional<Role> ofPerson(String label) {
        return ofLabel(label).filter(role -> role != SYSTEM);
    }

    /** The role of that label; empty if there is none. */
    public static Optional<Role> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(role -> role.label().equals(label))
                .findFirst();
    }
}
