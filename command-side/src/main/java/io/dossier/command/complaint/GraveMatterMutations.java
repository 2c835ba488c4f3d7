package io.dossier.command.complaint;

import io.dossier.api.CommandReceipt;
import io.dossier.api.complaint.AssignInvestigator;
import io.dossier.api.complaint.CompleteMeasures;
import io.dossier.api.complaint.FlagMalicious;
import io.dossier.api.complaint.RecordReview;
import io.dossier.command.desk.Inputs;
import io.dossier.command.desk.MutationDesk;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class GraveMatterMutations {
    private final MutationDesk desk;

    GraveMatterMutations(MutationDesk desk) {
        this.desk = desk;
    }

    record RecordReviewInput(
            String complaintId,
            String measures,
            String owner,
            LocalDate dueOn,
            @Nullable OffsetDateTime reviewedAt,
            @Nullable Long seenPosition,
            @Nullable String commandId) {}

    record CompleteMeasuresInput(
            String complaintId,
            String remark,
            @Nullable OffsetDateTime completedAt,
            @Nullable Long seenPosition,
            @Nullable String commandId) {}

    record FlagMaliciousInput(
            String complaintId,
            String reason,
            @Nullable OffsetDateTime flaggedAt,
            @Nullable Long seenPosition,
            @Nullable String commandId) {}

    record AssignInvestigatorInput(
            String complaintId,
            String investigator,
            @Nullable OffsetDateTime assignedAt,
            @Nullable Long seenPosition,
            @Nullable String commandId) {}

    @MutationMapping
    CommandReceipt recordReview(@Argument RecordReviewInput input) {
        return desk.submit(
                new RecordReview(
                        Inputs.uuid("complaintId", input.complaintId()),
                        input.measures(),
                        input.owner(),
                        Inputs.date("dueOn", input.dueOn()),
                        Inputs.moment("reviewedAt", input.reviewedAt())),
                input.commandId(),
                input.seenPosition());
    }

    @MutationMapping
    CommandReceipt completeMeasures(@Argument CompleteMeasuresInput input) {
        return desk.submit(
                new CompleteMeasures(
                        Inputs.uuid("complaintId", input.complaintId()),
                        input.remark(),
                        Inputs.moment("completedAt", input.completedAt())),
                input.commandId(),
                input.seenPosition());
    }

    @MutationMapping
    CommandReceipt flagMalicious(@Argument FlagMaliciousInput input) {
        return desk.submit(
                new FlagMalicious(
                        Inputs.uuid("complaintId", input.complaintId()),
                        input.reason(),
                        Inputs.moment("flaggedAt", input.flaggedAt())),
                input.commandId(),
                input.seenPosition());
    }

    @MutationMapping
    CommandReceipt assignInvestigator(@Argument AssignInvestigatorInput input) {
        return desk.submit(
                new AssignInvestigator(
                        Inputs.uuid("complaintId", input.complaintId()),
                        input.investigator(),
                        Inputs.moment("assignedAt", input.assignedAt())),
                input.commandId(),
                input.seenPosition());
    }
}
