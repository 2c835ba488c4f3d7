package io.dossier.command.infrastructure;

import io.dossier.api.CommandReceipt;
import io.dossier.api.sample.DrawSample;
import io.dossier.api.sample.SampleCommand;
import io.dossier.api.sample.SampleEvent;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Office;
import io.dossier.command.repairs.AsOf;
import io.dossier.command.repairs.Repairs;
import io.dossier.command.sample.Drawing;
import io.dossier.command.sample.QuarterSample;
import io.dossier.command.sample.SampleState;
import io.dossier.command.sample.SampleToDraw;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.Repository;

/** Lets the sample of a quarter decide its commands; drawing also looks at all repairs that are known when the command comes in. */
public final class SampleHandling {
    private final Repository<QuarterSample> samples;
    private final Repairs repairs;
    private final Supplier<String> chance;
    private final Office office;

    /**
     * @param samples where samples are loaded from
     * @param repairs what is known of all repairs
     * @param chance seeds that nobody can foresee
     * @param office what decisions know of the world outside
     */
    public SampleHandling(Repository<QuarterSample> samples, Repairs repairs, Supplier<String> chance, Office office) {
        this.samples = samples;
        this.repairs = repairs;
        this.chance = chance;
        this.office = office;
    }

    /** Handles their commands on this bus. */
    public void subscribeTo(CommandBus bus) {
        bus.subscribe(Drawing.DECIDER.command().getName(), message -> {
            DrawSample command = Drawing.DECIDER.command().cast(message.getPayload());
            AsOf<UUID> population = repairs.registered(
                    command.quarter().firstDay(), command.quarter().lastDay());
            return decide(
                    message,
                    Drawing.DECIDER,
                    state -> new SampleToDraw(state, population.known(), population.position(), chance.get()),
                    command);
        });
        Deciders.ofSamples().forEach(decider -> subscribe(bus, decider));
    }

    private <C extends SampleCommand> void subscribe(CommandBus bus, Decider<SampleState, C> decider) {
        bus.subscribe(
                decider.command().getName(),
                message -> decide(
                        message, decider, Function.identity(), decider.command().cast(message.getPayload())));
    }

    private <S, C extends SampleCommand> CommandReceipt decide(
            CommandMessage<?> message, Decider<S, C> decider, Function<SampleState, S> view, C command)
            throws Exception {
        String id = SampleEvent.streamOf(command.quarter());
        return samples.loadOrCreate(id, () -> new QuarterSample(id))
                .invoke(sample -> sample.decide(decider, view, command, Senders.of(message), office));
    }
}
