package io.dossier.query.infrastructure.access;

import static io.dossier.api.Role.ASSISTANT;
import static io.dossier.api.Role.AUDITOR;
import static io.dossier.api.Role.DEPARTMENT_HEAD;
import static io.dossier.api.Role.DIRECTOR;
import static io.dossier.api.Role.FRONT_DESK;
import static io.dossier.api.Role.MANAGER;
import static io.dossier.api.Role.SUPERVISOR;

import io.dossier.api.Role;
import java.util.Set;

/** Who sees customers' names and telephone numbers. Whoever stands in none of these sees them masked. */
public final class PersonalDataRoles {
    private PersonalDataRoles() {}

    /** The customer-service department, which calls customers (R1.1, R6.1, R9.1). */
    public static final Set<Role> IN_CLEAR = Set.of(FRONT_DESK, ASSISTANT, SUPERVISOR, MANAGER);

    /** Who mends what a customer brought must reach that customer, and no other. */
    public static final Set<Role> OF_OWN_MATTERS = Set.of(DEPARTMENT_HEAD);

    /** Who proves or answers for what is on file needs to know nobody's name, but for the case that they can give a reason for. */
    public static final Set<Role> WITH_A_REASON = Set.of(DIRECTOR, AUDITOR);
}
