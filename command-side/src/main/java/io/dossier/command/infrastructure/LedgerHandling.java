package io.dossier.command.infrastructure;

import io.dossier.api.ledger.CallbackDayEvent;
import io.dossier.api.ledger.CloseCallbackDay;
import io.dossier.api.ledger.CompletedRepair;
import io.dossier.command.decision.Office;
import io.dossier.command.ledger.CallbackDay;
import io.dossier.command.ledger.DayBook;
import io.dossier.command.ledger.DayClosing;
import io.dossier.command.repairs.AsOf;
import io.dossier.command.repairs.Repairs;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.modelling.command.Repository;

/**
 * Lets a callback day decide whether it is closed, by what is known of all repairs when the command comes in. Nobody is kept from entering
 * repairs meanwhile: the day's record says up to which position they were looked at.
 */
public final class LedgerHandling {
    private final Repository<CallbackDay> days;
    private final Repairs repairs;
    private final Office office;

    /**
     * @param days where callback days are loaded from
     * @param repairs what is known of all repairs
     * @param office what decisions know of the world outside
     */
    public LedgerHandling(Repository<CallbackDay> days, Repairs repairs, Office office) {
        this.days = days;
        this.repairs = repairs;
        this.office = office;
    }

    /** Handles its commands on this bus. */
    public void subscribeTo(CommandBus bus) {
        bus.subscribe(DayClosing.DECIDER.command().getName(), message -> {
            CloseCallbackDay command = DayClosing.DECIDER.command().cast(message.getPayload());
            String id = CallbackDayEvent.streamOf(command.date());
            AsOf<CompletedRepair> completed = repairs.completedOn(command.date());
            return days.loadOrCreate(id, () -> new CallbackDay(id))
                    .invoke(day -> day.close(
                            state -> new DayBook(state, completed.known(), completed.position()),
                            command,
                            Senders.of(message),
                            office));
        });
    }
}
