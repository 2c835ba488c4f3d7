package io.dossier.command.infrastructure;

import io.dossier.api.Clause;
import io.dossier.api.Command;
import io.dossier.api.CommandReceipt;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;

/** How many commands there are, how long they take, and which rules they break. */
final class CommandMetrics {
    private final MeterRegistry registry;

    CommandMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    CommandReceipt record(Command command, Supplier<CommandReceipt> decision) {
        Timer.Sample sample = Timer.start(registry);
        String outcome = "failed";
        try {
            CommandReceipt receipt = decision.get();
            outcome = receipt.accepted() ? "accepted" : "refused";
            receipt.refusals()
                    .forEach(refusal -> Counter.builder("dossier.refusals")
                            .description("Rules that commands broke")
                            .tag("code", refusal.code())
                            .tag("clause", refusal.clause().map(Clause::id).orElse("none"))
                            .register(registry)
                            .increment());
            return receipt;
        } finally {
            sample.stop(Timer.builder("dossier.commands")
                    .description("From handing a command in to its events being durable")
                    .tag("command", command.getClass().getSimpleName())
                    .tag("outcome", outcome)
                    .publishPercentileHistogram()
                    .register(registry));
        }
    }
}
