package io.dossier.command.statistics;

import io.dossier.api.CommandReceipt;
import io.dossier.api.statistics.SubmitMonth;
import io.dossier.command.desk.Inputs;
import io.dossier.command.desk.MutationDesk;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class StatisticsMutations {
    private final MutationDesk desk;

    StatisticsMutations(MutationDesk desk) {
        this.desk = desk;
    }

    record SubmitMonthInput(
            YearMonth month,
            @Nullable String reason,
            @Nullable String commandId) {}

    @MutationMapping
    CommandReceipt submitMonth(@Argument SubmitMonthInput input) {
        return desk.submit(
                new SubmitMonth(Inputs.month("month", input.month()), Inputs.orBlank(input.reason())),
                input.commandId());
    }
}
