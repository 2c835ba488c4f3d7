package io.dossier.standalone.importing;

import io.dossier.api.Clause;
import io.dossier.api.Command;
import io.dossier.api.CommandReceipt;
import io.dossier.api.Refusal;
import io.dossier.api.archive.FileDocument;
import io.dossier.api.complaint.ComplaintCommand;
import io.dossier.api.tenancy.MoveInTenant;
import io.dossier.api.tenancy.TerminateLease;
import io.dossier.api.unit.RegisterUnit;
import io.dossier.api.unit.UnitId;
import io.dossier.command.desk.Caller;
import io.dossier.command.desk.CommandDesk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A desk with the rules that matter to an importer, in memory. */
final class FakeDesk implements CommandDesk {
    private final Map<String, Command> accepted = new HashMap<>();
    private final List<Command> history = new ArrayList<>();
    private final Map<UUID, UnitId> tenancies = new HashMap<>();
    private final Map<UnitId, Optional<UUID>> openTenancies = new HashMap<>();
    private final Set<UUID> terminated = new HashSet<>();
    private final Set<UUID> documents = new HashSet<>();
    private final List<Caller> callers = new ArrayList<>();
    private final Map<String, AtomicInteger> inFlight = new ConcurrentHashMap<>();
    private final Set<Class<?>> refused = new HashSet<>();
    private boolean overlapped;
    private int failsAfter = Integer.MAX_VALUE;

    @Override
    public CommandReceipt submit(Command command, Optional<String> commandId, Caller caller) {
        AtomicInteger here = inFlight.computeIfAbsent(unitOf(command), unit -> new AtomicInteger());
        boolean alone = here.incrementAndGet() == 1;
        try {
            return decide(command, commandId.orElseThrow(), caller, alone);
        } finally {
            here.decrementAndGet();
        }
    }

    private synchronized CommandReceipt decide(Command command, String commandId, Caller caller, boolean alone) {
        overlapped |= !alone;
        callers.add(caller);
        Command earlier = accepted.get(commandId);
        if (earlier != null) {
            return earlier.equals(command)
                    ? CommandReceipt.accepted(command.about())
                    : refused(command, "COMMAND_ID_REUSED", null);
        }
        if (history.size() >= failsAfter) {
            throw new IllegalStateException("the store is full");
        }
        Optional<CommandReceipt> refusal = refusal(command);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        apply(command);
        accepted.put(commandId, command);
        history.add(command);
        return CommandReceipt.accepted(command.about());
    }

    private Optional<CommandReceipt> refusal(Command command) {
        return Optional.ofNullable(
                switch (command) {
                    case RegisterUnit unit ->
                        openTenancies.containsKey(unit.unitId())
                                ? refused(command, "UNIT_ALREADY_REGISTERED", Clause.R1_2)
                                : null;
                    case MoveInTenant moveIn -> refusal(moveIn);
                    case FileDocument paper -> refusal(paper);
                    case TerminateLease lease ->
                        terminated.contains(lease.tenancyId())
                                ? refused(command, "LEASE_ALREADY_TERMINATED", Clause.R1_4)
                                : null;
                    case ComplaintCommand step ->
                        refused.contains(step.getClass()) ? refused(command, "STEP_REFUSED", Clause.R6_7) : null;
                    default -> null;
                });
    }

    private @Nullable CommandReceipt refusal(MoveInTenant moveIn) {
        if (!openTenancies.containsKey(moveIn.unitId())) {
            return refused(moveIn, "UNIT_UNKNOWN", Clause.R1_2);
        }
        if (moveIn.leaseEnd().isBefore(moveIn.leaseStart())) {
            return refused(moveIn, "LEASE_ENDS_BEFORE_START", null);
        }
        boolean occupied =
                openTenancies.getOrDefault(moveIn.unitId(), Optional.empty()).isPresent();
        return occupied ? refused(moveIn, "UNIT_OCCUPIED", Clause.R1_2) : null;
    }

    private @Nullable CommandReceipt refusal(FileDocument paper) {
        if (!tenancies.containsKey(paper.tenancyId())) {
            return refused(paper, "TENANCY_UNKNOWN", null, paper.tenancyId().toString());
        }
        if (terminated.contains(paper.tenancyId())) {
            return refused(paper, "ARCHIVE_CLOSED", Clause.R1_4);
        }
        return paper.title().length() > 200 ? refused(paper, "TITLE_TOO_LONG", null) : null;
    }

    private void apply(Command command) {
        switch (command) {
            case RegisterUnit unit -> openTenancies.put(unit.unitId(), Optional.empty());
            case MoveInTenant moveIn -> {
                tenancies.put(moveIn.tenancyId(), moveIn.unitId());
                openTenancies.put(moveIn.unitId(), Optional.of(moveIn.tenancyId()));
            }
            case FileDocument paper -> {
                if (!documents.add(paper.documentId())) {
                    throw new AssertionError("two papers have the same id");
                }
            }
            case TerminateLease lease -> {
                terminated.add(lease.tenancyId());
                openTenancies.put(tenancies.get(lease.tenancyId()), Optional.empty());
            }
            case ComplaintCommand step -> {}
            default -> throw new AssertionError("an importer does not send " + command);
        }
    }

    private synchronized String unitOf(Command command) {
        UnitId unit = switch (command) {
            case RegisterUnit register -> register.unitId();
            case MoveInTenant moveIn -> moveIn.unitId();
            case FileDocument paper -> tenancies.get(paper.tenancyId());
            case TerminateLease lease -> tenancies.get(lease.tenancyId());
            default -> null;
        };
        return unit == null ? command.about() : unit.value();
    }

    private static CommandReceipt refused(Command command, String code, @Nullable Clause clause, String... details) {
        return CommandReceipt.refused(
                command.about(),
                List.of(new Refusal(code, Optional.ofNullable(clause), Optional.empty(), List.of(details))));
    }

    /** From now on, the store is full after so many commands that changed something. */
    synchronized void failsAfter(int commands) {
        failsAfter = commands;
    }

    /** From now on, or no longer, such steps of matters break a rule. */
    synchronized void refuses(Class<? extends ComplaintCommand> step, boolean refuses) {
        if (refuses) {
            refused.add(step);
        } else {
            refused.remove(step);
        }
    }

    /** The commands that changed something, in the order in which they did. */
    synchronized List<Command> history() {
        return List.copyOf(history);
    }

    /** The papers that were filed, in the order in which they were. */
    List<FileDocument> papers() {
        return history().stream()
                .filter(FileDocument.class::isInstance)
                .map(FileDocument.class::cast)
                .toList();
    }

    /** The commands about a unit, in short: what, and the day or title. */
    synchronized List<String> storyOf(String unitId) {
        return history.stream()
                .filter(command -> unitOf(command).equals(unitId))
                .map(command -> switch (command) {
                    case RegisterUnit unit -> "register";
                    case MoveInTenant moveIn -> "move in " + moveIn.companyName();
                    case FileDocument paper -> "file " + paper.title();
                    case TerminateLease lease -> "terminate " + lease.terminatedOn();
                    default -> command.toString();
                })
                .toList();
    }

    synchronized List<Caller> callers() {
        return List.copyOf(callers);
    }

    /** Whether two commands of the same unit were ever on their way at once. */
    synchronized boolean overlapped() {
        return overlapped;
    }
}
