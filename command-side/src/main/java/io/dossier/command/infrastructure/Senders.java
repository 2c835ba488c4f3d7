package io.dossier.command.infrastructure;

import io.dossier.command.decision.Sender;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;

/** Carries the sender from the desk to the handler, beside the command. It goes no further: of it only actor and role are stored. */
public final class Senders {
    private static final String KEY = "sender";

    private Senders() {}

    /** What a command's message says of its sender. */
    public static Map<String, Sender> metadata(Sender sender) {
        return Map.of(KEY, sender);
    }

    static Sender of(CommandMessage<?> message) {
        return Optional.ofNullable((Sender) message.getMetaData().get(KEY))
                .orElseThrow(() -> new IllegalStateException("a command reached its handler without a sender"));
    }
}
