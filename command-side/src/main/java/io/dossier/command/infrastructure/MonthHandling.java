package io.dossier.command.infrastructure;

import io.dossier.api.statistics.SubmitMonth;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Office;
import io.dossier.command.statistics.MonthState;
import io.dossier.command.statistics.Submission;
import io.dossier.command.statistics.SubmittedMonth;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.modelling.command.Repository;

/** Lets the submission of a month's figures be decided by that month. */
public final class MonthHandling {
    private final Repository<SubmittedMonth> months;
    private final Office office;

    /**
     * @param months where months are loaded from
     * @param office what decisions know of the world outside
     */
    public MonthHandling(Repository<SubmittedMonth> months, Office office) {
        this.months = months;
        this.office = office;
    }

    /** Handles it on this bus. */
    public void subscribeTo(CommandBus bus) {
        Decider<MonthState, SubmitMonth> decider = Submission.DECIDER;
        bus.subscribe(decider.command().getName(), message -> {
            SubmitMonth command = decider.command().cast(message.getPayload());
            return months.loadOrCreate(
                            SubmittedMonth.streamOf(command.month()), () -> new SubmittedMonth(command.month()))
                    .invoke(month -> month.decide(decider, command, Senders.of(message), office));
        });
    }
}
