package io.dossier.command.ledger;

import io.dossier.api.CommandReceipt;
import io.dossier.api.ledger.CloseCallbackDay;
import io.dossier.api.ledger.UncalledReason;
import io.dossier.command.desk.Inputs;
import io.dossier.command.desk.MutationDesk;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class LedgerMutations {
    private final MutationDesk desk;

    LedgerMutations(MutationDesk desk) {
        this.desk = desk;
    }

    record UncalledReasonInput(String complaintId, String reason) {
        UncalledReason toReason() {
            return new UncalledReason(Inputs.uuid("reasons.complaintId", complaintId), reason);
        }
    }

    record CloseCallbackDayInput(
            LocalDate date,
            @Nullable List<UncalledReasonInput> reasons,
            @Nullable String commandId) {
        List<UncalledReason> toReasons() {
            return reasons == null
                    ? List.of()
                    : reasons.stream().map(UncalledReasonInput::toReason).toList();
        }
    }

    @MutationMapping
    CommandReceipt closeCallbackDay(@Argument CloseCallbackDayInput input) {
        return desk.submit(
                new CloseCallbackDay(Inputs.date("date", input.date()), input.toReasons()), input.commandId());
    }
}
