package io.dossier.command.infrastructure;

import io.dossier.api.Command;
import io.dossier.api.CommandReceipt;
import io.dossier.api.Refusal;
import io.dossier.command.desk.Caller;
import io.dossier.command.desk.CommandDesk;
import io.dossier.command.desk.NotPermitted;
import io.dossier.command.desk.Permission;
import io.dossier.command.desk.Permissions;
import io.dossier.eventstore.CommandAlreadyExecuted;
import io.dossier.eventstore.EntityIdTaken;
import io.dossier.eventstore.EventMetadata;
import io.dossier.server.trace.Part;
import io.dossier.server.trace.Traces;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Sends commands through Axon's command bus. What a command id has already done is asked of the store only when that can
 * matter: when the command is refused or cannot be stored. An ordinary command costs no look-up.
 */
final class AxonCommandDesk implements CommandDesk {
    /** Enough for as many people as can act on one unit or matter at the same moment from several nodes. */
    private static final int ATTEMPTS = 10;

    private final CommandBus commandBus;
    private final ExecutedCommands executed;
    private final CommandDigest digests;
    private final CommandMetrics metrics;
    private final Permissions permissions;
    private final Traces traces;

    AxonCommandDesk(
            CommandBus commandBus,
            ExecutedCommands executed,
            CommandDigest digests,
            CommandMetrics metrics,
            Permissions permissions,
            Traces traces) {
        this.commandBus = commandBus;
        this.executed = executed;
        this.digests = digests;
        this.metrics = metrics;
        this.permissions = permissions;
        this.traces = traces;
    }

    @Override
    public CommandReceipt submit(Command command, Optional<String> commandId, Caller caller) {
        requirePermission(command, caller);
        return metrics.record(
                command,
                () -> traces.part(
                        Part.command(command.getClass().getSimpleName()), () -> decide(command, commandId, caller)));
    }

    private void requirePermission(Command command, Caller caller) {
        Permission permitted = permissions.of(command.getClass());
        if (!permitted.roles().contains(caller.role())) {
            throw new NotPermitted(command.getClass().getSimpleName(), caller.role(), permitted);
        }
    }

    private CommandReceipt decide(Command command, Optional<String> commandId, Caller caller) {
        String digest = digests.of(command);
        CommandMessage<Command> message =
                new GenericCommandMessage<>(command, metadata(command, commandId, digest, caller));
        CommandReceipt receipt = dispatch(message, command, commandId, digest);
        return receipt.accepted()
                ? receipt
                : firstAnswer(command, commandId, digest).orElse(receipt);
    }

    // In one map: each message made from another copies it, and asks what correlates the two.
    private Map<String, Object> metadata(Command command, Optional<String> commandId, String digest, Caller caller) {
        Map<String, Object> metadata = new HashMap<>(Senders.metadata(caller.sender()));
        metadata.putAll(Streams.firstTry());
        metadata.putAll(Seen.upTo(caller.seenPosition()));
        metadata.put(EventMetadata.ACTOR, caller.actor());
        metadata.put(EventMetadata.ROLE, caller.role().label());
        metadata.put(EventMetadata.CORRELATION_ID, caller.correlationId());
        metadata.put(
                EventMetadata.COMMAND_ID, commandId.orElseGet(IdentifierFactory.getInstance()::generateIdentifier));
        metadata.put(EventMetadata.COMMAND_DIGEST, digest);
        metadata.put(EventMetadata.COMMAND, command.getClass().getSimpleName());
        traces.current().ifPresent(place -> metadata.put(EventMetadata.TRACE_PARENT, place));
        return metadata;
    }

    private CommandReceipt dispatch(
            CommandMessage<Command> message, Command command, Optional<String> commandId, String digest) {
        for (int attempt = 1; ; attempt++) {
            FutureCallback<Command, CommandReceipt> callback = new FutureCallback<>();
            commandBus.dispatch(attempt == 1 ? message : Streams.triedAgain(message), callback);
            CommandResultMessage<? extends CommandReceipt> result = callback.getResult();
            if (!result.isExceptional()) {
                return result.getPayload();
            }
            Throwable failure = result.exceptionResult();
            switch (failure) {
                case CommandAlreadyExecuted again -> {
                    return firstAnswer(command, commandId, digest).orElseThrow(() -> again);
                }
                case EntityIdTaken taken -> {
                    return firstAnswer(command, commandId, digest)
                            .orElseGet(() -> CommandReceipt.refused(
                                    command.about(),
                                    List.of(new Refusal(
                                            "ID_ALREADY_USED",
                                            Optional.empty(),
                                            command.newIdField(),
                                            List.of(command.about())))));
                }
                case ConcurrencyException conflict -> {
                    if (attempt == ATTEMPTS) {
                        throw conflict;
                    }
                }
                case RuntimeException other -> throw other;
                default -> throw new IllegalStateException(failure);
            }
        }
    }

    /** What the same command id was answered before; empty if it was never accepted. */
    private Optional<CommandReceipt> firstAnswer(Command command, Optional<String> commandId, String digest) {
        return commandId.flatMap(id -> executed.digestOf(id)
                .map(first -> first.equals(digest)
                        ? CommandReceipt.accepted(command.about())
                        : CommandReceipt.refused(
                                command.about(),
                                List.of(new Refusal(
                                        "COMMAND_ID_REUSED",
                                        Optional.empty(),
                                        Optional.of("commandId"),
                                        List.of(id))))));
    }
}
