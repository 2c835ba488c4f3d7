package io.dossier.command.infrastructure;

import static io.dossier.api.Role.ASSISTANT;
import static io.dossier.api.Role.AUDITOR;
import static io.dossier.api.Role.DEPARTMENT_HEAD;
import static io.dossier.api.Role.DIRECTOR;
import static io.dossier.api.Role.FRONT_DESK;
import static io.dossier.api.Role.MANAGER;
import static io.dossier.api.Role.OPERATOR;
import static io.dossier.api.Role.SUPERVISOR;
import static io.dossier.api.Role.SYSTEM;

import io.dossier.api.Clause;
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
import io.dossier.api.disclosure.RevealPersonalData;
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
import io.dossier.command.desk.Permission;
import java.util.Map;
import java.util.Set;

/**
 * Which role may send which command (R1.1, R6.1). A command that stands in no row may be sent by nobody, and a role that
 * stands in none, such as the reporting job, may send none.
 */
public final class CommandRoles {
    /** The customer-service department, which hears customers and keeps their archives (R1.1, R6.1, R9.1). */
    private static final Set<Role> SERVICE = Set.of(FRONT_DESK, ASSISTANT, SUPERVISOR, MANAGER);

    /** Who coordinates the departments (R6.1), and keeps the records of matters: the assistant (R6.9), or a superior in the assistant's place. */
    private static final Set<Role> COORDINATORS = Set.of(ASSISTANT, SUPERVISOR, MANAGER);

    private static final Map<Class<? extends Command>, Permission> MATRIX = Map.ofEntries(
            Map.entry(RegisterUnit.class, new Permission(Set.of(SUPERVISOR, MANAGER), Clause.R1_10)),
            Map.entry(MoveInTenant.class, new Permission(SERVICE, Clause.R1_1)),
            Map.entry(RenameCompany.class, new Permission(SERVICE, Clause.R1_1)),
            Map.entry(FileDocument.class, new Permission(SERVICE, Clause.R1_1)),
            Map.entry(ApplyForRenovation.class, new Permission(SERVICE, Clause.R1_1)),
            Map.entry(ApproveRenovation.class, new Permission(Set.of(MANAGER), Clause.R1_1)),
            Map.entry(RejectRenovation.class, new Permission(Set.of(MANAGER), Clause.R1_1)),
            Map.entry(InspectRenovation.class, new Permission(Set.of(SUPERVISOR, MANAGER), Clause.R1_1)),
            Map.entry(CompleteRenovation.class, new Permission(Set.of(SUPERVISOR, MANAGER), Clause.R1_1)),
            Map.entry(CancelRenovation.class, new Permission(SERVICE, Clause.R1_1)),
            Map.entry(TerminateLease.class, new Permission(Set.of(SUPERVISOR, MANAGER), Clause.R1_1)),
            Map.entry(RegisterComplaint.class, new Permission(SERVICE, Clause.R6_10)),
            Map.entry(ResolveOnTheSpot.class, new Permission(SERVICE, Clause.R6_12)),
            Map.entry(VerifyComplaint.class, new Permission(COORDINATORS, Clause.R6_4)),
            Map.entry(EscalateComplaint.class, new Permission(COORDINATORS, Clause.R6_4)),
            Map.entry(AssignComplaint.class, new Permission(COORDINATORS, Clause.R6_1)),
            Map.entry(ReportNonCooperation.class, new Permission(SERVICE, Clause.R7_11)),
            Map.entry(AssignInvestigator.class, new Permission(Set.of(MANAGER, DIRECTOR), Clause.R6_14)),
            Map.entry(AnswerCustomer.class, new Permission(SERVICE, Clause.R7_14)),
            Map.entry(
                    ReportResult.class,
                    new Permission(Set.of(DEPARTMENT_HEAD, ASSISTANT, SUPERVISOR, MANAGER), Clause.R6_6)),
            Map.entry(SignOffResult.class, new Permission(Set.of(DEPARTMENT_HEAD), Clause.R6_7)),
            // the director in the place of a manager who is accused
            Map.entry(RecordReview.class, new Permission(Set.of(MANAGER, DIRECTOR), Clause.R6_5)),
            Map.entry(CompleteMeasures.class, new Permission(COORDINATORS, Clause.R6_5)),
            Map.entry(FlagMalicious.class, new Permission(Set.of(MANAGER), Clause.R6_8)),
            Map.entry(ArrangeCallback.class, new Permission(SERVICE, Clause.R6_6)),
            Map.entry(RecordCallback.class, new Permission(SERVICE, Clause.R9_1)),
            Map.entry(ReviewCallback.class, new Permission(Set.of(MANAGER), Clause.R9_4)),
            Map.entry(CloseCallbackDay.class, new Permission(COORDINATORS, Clause.R7_13)),
            Map.entry(DrawSample.class, new Permission(Set.of(DIRECTOR), Clause.R7_15)),
            Map.entry(
                    RecordFinding.class,
                    new Permission(Set.of(DIRECTOR, ASSISTANT, SUPERVISOR, MANAGER), Clause.R7_16)),
            Map.entry(
                    RecordExternalCheck.class,
                    new Permission(Set.of(DEPARTMENT_HEAD, ASSISTANT, SUPERVISOR, MANAGER), Clause.R7_17)),
            Map.entry(SubmitMonth.class, new Permission(Set.of(MANAGER), Clause.R9_4)),
            Map.entry(CloseComplaint.class, new Permission(COORDINATORS, Clause.R6_9)),
            Map.entry(ReopenComplaint.class, new Permission(COORDINATORS, Clause.R6_9)),
            Map.entry(RecordMissedDeadline.class, new Permission(Set.of(SYSTEM), Clause.R7_12)),
            Map.entry(RetryParkedSequence.class, new Permission(Set.of(OPERATOR), Clause.R1_10)),
            Map.entry(SkipParkedEvent.class, new Permission(Set.of(OPERATOR), Clause.R1_10)),
            // those who must be able to prove what is on file, and see nobody's name unless they say why
            Map.entry(RevealPersonalData.class, new Permission(Set.of(DIRECTOR, AUDITOR), Clause.R1_8)));

    private static final Permission NOBODY = new Permission(Set.of(), Clause.R1_1);

    private CommandRoles() {}

    /** Who may send such a command. */
    public static Permission of(Class<? extends Command> command) {
        return MATRIX.getOrDefault(command, NOBODY);
    }

    /** Every kind of command that some role may send. */
    public static Set<Class<? extends Command>> commands() {
        return MATRIX.keySet();
    }
}
