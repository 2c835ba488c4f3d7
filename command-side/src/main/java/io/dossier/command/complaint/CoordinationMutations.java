package io.dossier.command.complaint;

import io.dossier.api.CommandReceipt;
import io.dossier.api.complaint.Addressee;
import io.dossier.api.complaint.AnswerCustomer;
import io.dossier.api.complaint.AssignComplaint;
import io.dossier.api.complaint.CloseComplaint;
import io.dossier.api.complaint.EscalateComplaint;
import io.dossier.api.complaint.ReopenComplaint;
import io.dossier.api.complaint.Severity;
import io.dossier.api.complaint.VerifyComplaint;
import io.dossier.command.desk.Inputs;
import io.dossier.command.desk.MutationDesk;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class CoordinationMutations {
    private final MutationDesk desk;

    CoordinationMutations(MutationDesk desk) {
        this.desk = desk;
    }

    record VerifyComplaintInput(
            String complaintId,
            boolean substantiated,
            Severity severity,
            String finding,
            @Nullable OffsetDateTime verifiedAt,
            @Nullable Long seenPosition,
            @Nullable String commandId) {}

    record EscalateComplaintInput(
            String complaintId,
            Addressee addressee,
            String reason,
            @Nullable OffsetDateTime escalatedAt,
            @Nullable Long seenPosition,
            @Nullable String commandId) {}

    record AssignComplaintInput(
            String complaintId,
            String department,
            @Nullable LocalDate dueOn,
            @Nullable String reason,
            @Nullable OffsetDateTime assignedAt,
            @Nullable Long seenPosition,
            @Nullable String commandId) {}

    record AnswerCustomerInput(
            String complaintId,
            String answer,
            @Nullable OffsetDateTime answeredAt,
            @Nullable Long seenPosition,
            @Nullable String commandId) {}

    record CloseComplaintInput(
            String complaintId,
            @Nullable OffsetDateTime closedAt,
            @Nullable Long seenPosition,
            @Nullable String commandId) {}

    record ReopenComplaintInput(
            String complaintId,
            String reason,
            @Nullable OffsetDateTime reopenedAt,
            @Nullable Long seenPosition,
            @Nullable String commandId) {}

    @MutationMapping
    CommandReceipt verifyComplaint(@Argument VerifyComplaintInput input) {
        return desk.submit(
                new VerifyComplaint(
                        Inputs.uuid("complaintId", input.complaintId()),
                        input.substantiated(),
                        input.severity(),
                        input.finding(),
                        Inputs.moment("verifiedAt", input.verifiedAt())),
                input.commandId(),
                input.seenPosition());
    }

    @MutationMapping
    CommandReceipt escalateComplaint(@Argument EscalateComplaintInput input) {
        return desk.submit(
                new EscalateComplaint(
                        Inputs.uuid("complaintId", input.complaintId()),
                        input.addressee(),
                        input.reason(),
                        Inputs.moment("escalatedAt", input.escalatedAt())),
                input.commandId(),
                input.seenPosition());
    }

    @MutationMapping
    CommandReceipt assignComplaint(@Argument AssignComplaintInput input) {
        return desk.submit(
                new AssignComplaint(
                        Inputs.uuid("complaintId", input.complaintId()),
                        input.department(),
                        Inputs.optionalDate("dueOn", input.dueOn()),
                        Optional.ofNullable(input.reason()),
                        Inputs.moment("assignedAt", input.assignedAt())),
                input.commandId(),
                input.seenPosition());
    }

    @MutationMapping
    CommandReceipt answerCustomer(@Argument AnswerCustomerInput input) {
        return desk.submit(
                new AnswerCustomer(
                        Inputs.uuid("complaintId", input.complaintId()),
                        input.answer(),
                        Inputs.moment("answeredAt", input.answeredAt())),
                input.commandId(),
                input.seenPosition());
    }

    @MutationMapping
    CommandReceipt closeComplaint(@Argument CloseComplaintInput input) {
        return desk.submit(
                new CloseComplaint(
                        Inputs.uuid("complaintId", input.complaintId()), Inputs.moment("closedAt", input.closedAt())),
                input.commandId(),
                input.seenPosition());
    }

    @MutationMapping
    CommandReceipt reopenComplaint(@Argument ReopenComplaintInput input) {
        return desk.submit(
                new ReopenComplaint(
                        Inputs.uuid("complaintId", input.complaintId()),
                        input.reason(),
                        Inputs.moment("reopenedAt", input.reopenedAt())),
                input.commandId(),
                input.seenPosition());
    }
}
