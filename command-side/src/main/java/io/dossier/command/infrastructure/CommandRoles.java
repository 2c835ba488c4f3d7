package io.dossier.command.infrastructure;

import static io.dossier.api.Role.ASSISTANT;
import static io.dossier.api.Role.DEPARTMENT_HEAD;
import static io.dossier.api.Role.DIRECTOR;
import static io.dossier.api.Role.FRONT_DESK;
import static io.dossier.api.Role.MANAGER;
import static io.dossier.api.Role.OPERATOR;
import static io.dossier.api.Role.SUPERVISOR;
import static io.dossier.api.Role.SYSTEM;

import io.dossier.api.Command;
import io.dossier.api.Role;
import io.dossier.api.archive.FileDocument;
import io.dossier.api.callback.ArrangeCallback;
import io.dossier.api.callback.RecordCallback;
import io.dossier.api.callback.ReviewCallback;
import io.dossier.api.complaint.AnswerCustomer;
import io.dossier.api.complaint.AssignComplaint;
import io.dossier.api.complaint.AssignInvestigator;
import io.dossier.api.complaint.CloseComplaint;
import io.dossier.api.complaint.CompleteMeasures;
import io.dossier.api.complaint.EscalateComplaint;
import io.dossier.api.complaint.FlagMalicious;
import io.dossier.api.complaint.RecordMissedDeadline;
import io.dossier.api.complaint.RecordReview;
import io.dossier.api.complaint.RegisterComplaint;
import io.dossier.api.complaint.ReopenComplaint;
import io.dossier.api.complaint.ReportNonCooperation;
import io.dossier.api.complaint.ReportResult;
import io.dossier.api.complaint.ResolveOnTheSpot;
import io.dossier.api.complaint.SignOffResult;
import io.dossier.api.complaint.VerifyComplaint;
import io.dossier.api.ledger.CloseCallbackDay;
import io.dossier.api.projection.RetryParkedSequence;
import io.dossier.api.projection.SkipParkedEvent;
import io.dossier.api.renovation.ApplyForRenovation;
import io.dossier.api.renovation.ApproveRenovation;
import io.dossier.api.renovation.CancelRenovation;
import io.dossier.api.renovation.CompleteRenovation;
import io.dossier.api.renovation.InspectRenovation;
import io.dossier.api.renovation.RejectRenovation;
import io.dossier.api.sample.DrawSample;
import io.dossier.api.sample.RecordExternalCheck;
import io.dossier.api.sample.RecordFinding;
import io.dossier.api.statistics.SubmitMonth;
import io.dossier.api.tenancy.MoveInTenant;
import io.dossier.api.tenancy.RenameCompany;
import io.dossier.api.tenancy.TerminateLease;
import io.dossier.api.unit.RegisterUnit;
import java.util.Map;
import java.util.Set;

/**
 * Which role may send which command (R1.1, R6.1). A command that stands in no row may be sent by nobody, and a role that
 * stands in none, such as the auditor, may send none.
 */
public final class CommandRoles {
    /** The customer-service department, which hears customers and keeps their archives (R1.1, R6.1, R9.1). */
    private static final Set<Role> SERVICE = Set.of(FRONT_DESK, ASSISTANT, SUPERVISOR, MANAGER);

    /** Who coordinates the departments (R6.1). */
    private static final Set<Role> COORDINATORS = Set.of(ASSISTANT, SUPERVISOR, MANAGER);

    private static final Map<Class<? extends Command>, Set<Role>> MATRIX = Map.ofEntries(
            Map.entry(RegisterUnit.class, Set.of(SUPERVISOR, MANAGER)),
            Map.entry(MoveInTenant.class, SERVICE),
            Map.entry(RenameCompany.class, SERVICE),
            Map.entry(FileDocument.class, SERVICE),
            Map.entry(ApplyForRenovation.class, SERVICE),
            Map.entry(ApproveRenovation.class, Set.of(MANAGER)),
            Map.entry(RejectRenovation.class, Set.of(MANAGER)),
            Map.entry(InspectRenovation.class, Set.of(SUPERVISOR, MANAGER)),
            Map.entry(CompleteRenovation.class, Set.of(SUPERVISOR, MANAGER)),
            Map.entry(CancelRenovation.class, SERVICE),
            Map.entry(TerminateLease.class, Set.of(SUPERVISOR, MANAGER)),
            Map.entry(RegisterComplaint.class, SERVICE),
            Map.entry(ResolveOnTheSpot.class, SERVICE),
            Map.entry(VerifyComplaint.class, COORDINATORS),
            Map.entry(EscalateComplaint.class, COORDINATORS),
            Map.entry(AssignComplaint.class, COORDINATORS),
            Map.entry(ReportNonCooperation.class, SERVICE),
            Map.entry(AssignInvestigator.class, Set.of(MANAGER, DIRECTOR)),
            Map.entry(AnswerCustomer.class, SERVICE),
            Map.entry(ReportResult.class, Set.of(DEPARTMENT_HEAD, ASSISTANT, SUPERVISOR, MANAGER)),
            Map.entry(SignOffResult.class, Set.of(DEPARTMENT_HEAD)),
            Map.entry(RecordReview.class, Set.of(MANAGER)),
            Map.entry(CompleteMeasures.class, COORDINATORS),
            Map.entry(FlagMalicious.class, Set.of(MANAGER)),
            Map.entry(ArrangeCallback.class, SERVICE),
            Map.entry(RecordCallback.class, SERVICE),
            Map.entry(ReviewCallback.class, Set.of(MANAGER)),
            Map.entry(CloseCallbackDay.class, COORDINATORS),
            Map.entry(DrawSample.class, Set.of(DIRECTOR)),
            Map.entry(RecordFinding.class, Set.of(DIRECTOR, ASSISTANT, SUPERVISOR, MANAGER)),
            Map.entry(RecordExternalCheck.class, Set.of(DEPARTMENT_HEAD, ASSISTANT, SUPERVISOR, MANAGER)),
            Map.entry(SubmitMonth.class, Set.of(MANAGER)),
            Map.entry(CloseComplaint.class, COORDINATORS),
            Map.entry(ReopenComplaint.class, COORDINATORS),
            Map.entry(RecordMissedDeadline.class, Set.of(SYSTEM)),
            Map.entry(RetryParkedSequence.class, Set.of(OPERATOR)),
            Map.entry(SkipParkedEvent.class, Set.of(OPERATOR)));

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
