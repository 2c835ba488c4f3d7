package io.dossier.command.tenancy;

import io.dossier.api.CommandReceipt;
import io.dossier.api.tenancy.Contact;
import io.dossier.api.tenancy.MoveInTenant;
import io.dossier.api.tenancy.RenameCompany;
import io.dossier.api.tenancy.TerminateLease;
import io.dossier.command.desk.Inputs;
import io.dossier.command.desk.MutationDesk;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class TenancyMutations {
    private final MutationDesk desk;

    TenancyMutations(MutationDesk desk) {
        this.desk = desk;
    }

    record MoveInTenantInput(
            String unitId,
            @Nullable String tenancyId,
            String companyName,
            String contactName,
            String contactPhone,
            LocalDate leaseStart,
            LocalDate leaseEnd,
            LocalDate movedInOn,
            @Nullable String commandId) {}

    record RenameCompanyInput(
            String tenancyId,
            String companyName,
            LocalDate renamedOn,
            @Nullable String commandId) {}

    record TerminateLeaseInput(
            String tenancyId,
            LocalDate terminatedOn,
            String reason,
            @Nullable String commandId) {}

    @MutationMapping
    CommandReceipt moveInTenant(@Argument MoveInTenantInput input) {
        return desk.submit(
                new MoveInTenant(
                        Inputs.unitId(input.unitId()),
                        Inputs.newUuid("tenancyId", input.tenancyId(), input.commandId()),
                        input.companyName(),
                        new Contact(input.contactName(), input.contactPhone()),
                        Inputs.date("leaseStart", input.leaseStart()),
                        Inputs.date("leaseEnd", input.leaseEnd()),
                        Inputs.date("movedInOn", input.movedInOn())),
                input.commandId());
    }

    @MutationMapping
    CommandReceipt renameCompany(@Argument RenameCompanyInput input) {
        return desk.submit(
                new RenameCompany(
                        Inputs.uuid("tenancyId", input.tenancyId()),
                        input.companyName(),
                        Inputs.date("renamedOn", input.renamedOn())),
                input.commandId());
    }

    @MutationMapping
    CommandReceipt terminateLease(@Argument TerminateLeaseInput input) {
        return desk.submit(
                new TerminateLease(
                        Inputs.uuid("tenancyId", input.tenancyId()),
                        Inputs.date("terminatedOn", input.terminatedOn()),
                        input.reason()),
                input.commandId());
    }
}
