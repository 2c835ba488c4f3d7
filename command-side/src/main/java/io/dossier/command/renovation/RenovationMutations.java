package io.dossier.command.renovation;

import io.dossier.api.CommandReceipt;
import io.dossier.api.renovation.ApplyForRenovation;
import io.dossier.api.renovation.ApproveRenovation;
import io.dossier.api.renovation.CancelRenovation;
import io.dossier.api.renovation.CompleteRenovation;
import io.dossier.api.renovation.InspectRenovation;
import io.dossier.api.renovation.RejectRenovation;
import io.dossier.command.desk.Inputs;
import io.dossier.command.desk.MutationDesk;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class RenovationMutations {
    private final MutationDesk desk;

    RenovationMutations(MutationDesk desk) {
        this.desk = desk;
    }

    record ApplyForRenovationInput(
            String tenancyId,
            @Nullable String renovationId,
            String contractor,
            String scope,
            LocalDate plannedStart,
            LocalDate plannedEnd,
            LocalDate appliedOn,
            @Nullable String commandId) {}

    record ApproveRenovationInput(
            String renovationId,
            LocalDate approvedOn,
            @Nullable String commandId) {}

    record RejectRenovationInput(
            String renovationId,
            LocalDate rejectedOn,
            String reason,
            @Nullable String commandId) {}

    record InspectRenovationInput(
            String renovationId,
            LocalDate inspectedOn,
            boolean passed,
            @Nullable String findings,
            @Nullable String commandId) {}

    record CompleteRenovationInput(
            String renovationId,
            LocalDate completedOn,
            @Nullable String commandId) {}

    record CancelRenovationInput(
            String renovationId,
            LocalDate cancelledOn,
            String reason,
            @Nullable String commandId) {}

    @MutationMapping
    CommandReceipt applyForRenovation(@Argument ApplyForRenovationInput input) {
        return desk.submit(
                new ApplyForRenovation(
                        Inputs.uuid("tenancyId", input.tenancyId()),
                        Inputs.newUuid("renovationId", input.renovationId(), input.commandId()),
                        input.contractor(),
                        input.scope(),
                        Inputs.date("plannedStart", input.plannedStart()),
                        Inputs.date("plannedEnd", input.plannedEnd()),
                        Inputs.date("appliedOn", input.appliedOn())),
                input.commandId());
    }

    @MutationMapping
    CommandReceipt approveRenovation(@Argument ApproveRenovationInput input) {
        return desk.submit(
                new ApproveRenovation(id(input.renovationId()), Inputs.date("approvedOn", input.approvedOn())),
                input.commandId());
    }

    @MutationMapping
    CommandReceipt rejectRenovation(@Argument RejectRenovationInput input) {
        return desk.submit(
                new RejectRenovation(
                        id(input.renovationId()), Inputs.date("rejectedOn", input.rejectedOn()), input.reason()),
                input.commandId());
    }

    @MutationMapping
    CommandReceipt inspectRenovation(@Argument InspectRenovationInput input) {
        String findings = input.findings();
        return desk.submit(
                new InspectRenovation(
                        id(input.renovationId()),
                        Inputs.date("inspectedOn", input.inspectedOn()),
                        input.passed(),
                        findings == null ? "" : findings),
                input.commandId());
    }

    @MutationMapping
    CommandReceipt completeRenovation(@Argument CompleteRenovationInput input) {
        return desk.submit(
                new CompleteRenovation(id(input.renovationId()), Inputs.date("completedOn", input.completedOn())),
                input.commandId());
    }

    @MutationMapping
    CommandReceipt cancelRenovation(@Argument CancelRenovationInput input) {
        return desk.submit(
                new CancelRenovation(
                        id(input.renovationId()), Inputs.date("cancelledOn", input.cancelledOn()), input.reason()),
                input.commandId());
    }

    private static UUID id(String renovationId) {
        return Inputs.uuid("renovationId", renovationId);
    }
}
