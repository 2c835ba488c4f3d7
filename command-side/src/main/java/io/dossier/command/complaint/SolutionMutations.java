package io.dossier.command.complaint;

import io.dossier.api.CommandReceipt;
import io.dossier.api.complaint.ReportNonCooperation;
import io.dossier.api.complaint.ReportResult;
import io.dossier.api.complaint.SignOffResult;
import io.dossier.command.desk.Inputs;
import io.dossier.command.desk.MutationDesk;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class SolutionMutations {
    private final MutationDesk desk;

    SolutionMutations(MutationDesk desk) {
        this.desk = desk;
    }

    record ReportResultInput(
            String complaintId,
            String result,
            @Nullable OffsetDateTime reportedAt,
            @Nullable Long seenPosition,
            @Nullable String commandId) {}

    record SignOffResultInput(
            String complaintId,
            @Nullable OffsetDateTime signedOffAt,
            @Nullable Long seenPosition,
            @Nullable String commandId) {}

    record ReportNonCooperationInput(
            String complaintId,
            String department,
            String description,
            @Nullable OffsetDateTime reportedAt,
            @Nullable Long seenPosition,
            @Nullable String commandId) {}

    @MutationMapping
    CommandReceipt reportResult(@Argument ReportResultInput input) {
        return desk.submit(
                new ReportResult(
                        Inputs.uuid("complaintId", input.complaintId()),
                        input.result(),
                        Inputs.moment("reportedAt", input.reportedAt())),
                input.commandId(),
                input.seenPosition());
    }

    @MutationMapping
    CommandReceipt signOffResult(@Argument SignOffResultInput input) {
        return desk.submit(
                new SignOffResult(
                        Inputs.uuid("complaintId", input.complaintId()),
                        Inputs.moment("signedOffAt", input.signedOffAt())),
                input.commandId(),
                input.seenPosition());
    }

    @MutationMapping
    CommandReceipt reportNonCooperation(@Argument ReportNonCooperationInput input) {
        return desk.submit(
                new ReportNonCooperation(
                        Inputs.uuid("complaintId", input.complaintId()),
                        input.department(),
                        input.description(),
                        Inputs.moment("reportedAt", input.reportedAt())),
                input.commandId(),
                input.seenPosition());
    }
}
