package io.dossier.command.infrastructure;

import static io.dossier.api.Role.ASSISTANT;
import static io.dossier.api.Role.FRONT_DESK;
import static io.dossier.api.Role.MANAGER;
import static io.dossier.api.Role.SUPERVISOR;

import io.dossier.api.Command;
import io.dossier.api.Role;
import io.dossier.api.archive.FileDocument;
import io.dossier.api.renovation.ApplyForRenovation;
import io.dossier.api.renovation.ApproveRenovation;
import io.dossier.api.renovation.CancelRenovation;
import io.dossier.api.renovation.CompleteRenovation;
import io.dossier.api.renovation.InspectRenovation;
import io.dossier.api.renovation.RejectRenovation;
import io.dossier.api.tenancy.MoveInTenant;
import io.dossier.api.tenancy.RenameCompany;
import io.dossier.api.tenancy.TerminateLease;
import io.dossier.api.unit.RegisterUnit;
import java.util.Map;
import java.util.Set;

/**
 * Which role may send which command (R1.1). A command that stands in no row may be sent by nobody, and a role that
 * stands in none, such as the auditor, may send none.
 */
public final class CommandRoles {
    private static final Map<Class<? extends Command>, Set<Role>> MATRIX = Map.ofEntries(
            Map.entry(RegisterUnit.class, Set.of(SUPERVISOR, MANAGER)),
            Map.entry(MoveInTenant.class, Set.of(FRONT_DESK, ASSISTANT, SUPERVISOR, MANAGER)),
            Map.entry(RenameCompany.class, Set.of(FRONT_DESK, ASSISTANT, SUPERVISOR, MANAGER)),
            Map.entry(FileDocument.class, Set.of(FRONT_DESK, ASSISTANT, SUPERVISOR, MANAGER)),
            Map.entry(ApplyForRenovation.class, Set.of(FRONT_DESK, ASSISTANT, SUPERVISOR, MANAGER)),
            Map.entry(ApproveRenovation.class, Set.of(MANAGER)),
            Map.entry(RejectRenovation.class, Set.of(MANAGER)),
            Map.entry(InspectRenovation.class, Set.of(SUPERVISOR, MANAGER)),
            Map.entry(CompleteRenovation.class, Set.of(SUPERVISOR, MANAGER)),
            Map.entry(CancelRenovation.class, Set.of(FRONT_DESK, ASSISTANT, SUPERVISOR, MANAGER)),
            Map.entry(TerminateLease.class, Set.of(SUPERVISOR, MANAGER)));

    private CommandRoles() {}

    /** The roles that may send such a command. */
    public static Set<Role> mayBeSentBy(Class<? extends Command> command) {
        return MATRIX.getOrDefault(command, Set.of());
    }

    /** Every kind of command that some role may send. */
    public static Set<Class<? extends Command>> commands() {
        return MATRIX.keySet();
    }
}
