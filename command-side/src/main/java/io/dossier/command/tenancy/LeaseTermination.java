package io.dossier.command.tenancy;

import io.dossier.api.Clause;
import io.dossier.api.tenancy.TenancyEvent.LeaseTerminated;
import io.dossier.api.tenancy.TerminateLease;
import io.dossier.command.decision.DateRules;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Policy;
import io.dossier.command.decision.Rule;
import io.dossier.command.decision.Situation;
import io.dossier.command.decision.TextRules;
import io.dossier.command.unit.DossierState;
import io.dossier.command.unit.RenovationState;
import io.dossier.command.unit.TenancyState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A lease ends: the unit becomes vacant and the archive is closed, to be bound and stored apart (R1.4). */
public final class LeaseTermination {
    private LeaseTermination() {}

    /**
     * An open renovation is completed or cancelled first, by somebody who knows what became of the works: closing it
     * silently would put a statement into the archive that nobody made.
     */
    static final Rule<DossierState, TerminateLease> RENOVATIONS_ARE_CLOSED = Rule.<DossierState, TerminateLease>of(
                    "RENOVATION_OPEN",
                    Clause.R1_4,
                    "tenancyId",
                    s -> openRenovations(s).isEmpty())
            .naming(s -> List.of(String.join(", ", openRenovations(s))));

    /**
     * The archive ends with the termination: neither a renaming nor a step of a renovation is dated after it. Papers may be,
     * since a letter may well arrive when its reader has left.
     */
    static final Rule<DossierState, TerminateLease> LEASE_ENDS_LAST = DateRules.notBefore(
            "TERMINATED_BEFORE_LAST_STEP",
            Optional.of(Clause.R1_4),
            "terminatedOn",
            TerminateLease::terminatedOn,
            LeaseTermination::lastStep);

    /** Decides {@link TerminateLease}. */
    public static final Decider<DossierState, TerminateLease> DECIDER = Decider.of(
            TerminateLease.class,
            s -> List.of(new LeaseTerminated(
                    s.state().unit().orElseThrow().id(),
                    s.command().tenancyId(),
                    s.command().terminatedOn(),
                    s.command().reason())),
            List.of(TenancyRules.tenancyIsKnown(), TenancyRules.archiveIsOpen(), RENOVATIONS_ARE_CLOSED),
            List.of(
                    DateRules.notBefore(
                            "TERMINATED_BEFORE_MOVE_IN",
                            Optional.of(Clause.R1_4),
                            "terminatedOn",
                            TerminateLease::terminatedOn,
                            s -> TenancyRules.tenancy(s).map(TenancyState::movedInOn)),
                    LEASE_ENDS_LAST,
                    DateRules.notInFuture("terminatedOn", Optional.of(Clause.R1_4), TerminateLease::terminatedOn)),
            TextRules.required("reason", TerminateLease::reason, Policy::textMaxLength));

    private static Optional<LocalDate> lastStep(Situation<DossierState, TerminateLease> s) {
        return Stream.concat(
                        TenancyRules.tenancy(s).flatMap(TenancyState::renamedOn).stream(),
                        s.state().renovationsOf(s.command().tenancyId()).map(RenovationState::lastStepOn))
                .max(LocalDate::compareTo);
    }

    private static List<String> openRenovations(Situation<DossierState, TerminateLease> s) {
        return s.state()
                .renovationsOf(s.command().tenancyId())
                .filter(RenovationState::isOpen)
                .map(RenovationState::id)
                .map(UUID::toString)
                .sorted()
                .toList();
    }
}
