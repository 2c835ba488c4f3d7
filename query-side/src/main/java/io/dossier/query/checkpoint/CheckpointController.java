package io.dossier.query.checkpoint;

import graphql.relay.Connection;
import io.dossier.eventstore.StoredHistory;
import io.dossier.eventstore.checkpoint.Checkpoint;
import io.dossier.eventstore.checkpoint.CheckpointKeeper;
import io.dossier.eventstore.checkpoint.CheckpointKeys;
import io.dossier.eventstore.checkpoint.Reason;
import io.dossier.eventstore.note.VerifierKey;
import io.dossier.query.infrastructure.graphql.Messages;
import io.dossier.query.infrastructure.graphql.PageArguments;
import io.dossier.query.infrastructure.graphql.PageRequest;
import io.dossier.query.infrastructure.graphql.Pages;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers which checkpoints were signed, and whether the events still agree with them. */
@Controller
public class CheckpointController {

    private final StoredHistory history;
    private final CheckpointKeys keys;
    private final CheckpointKeeper keeper;
    private final Pages pages;
    private final Messages messages;

    CheckpointController(
            StoredHistory history, CheckpointKeys keys, CheckpointKeeper keeper, Pages pages, Messages messages) {
        this.history = history;
        this.keys = keys;
        this.keeper = keeper;
        this.pages = pages;
        this.messages = messages;
    }

    /** All of them, the newest first. */
    @QueryMapping
    public Connection<Checkpoint> checkpoints(@Argument @Nullable Integer first, @Argument @Nullable String after) {
        PageRequest page = pages.request(PageArguments.forward(first, after), "checkpoints");
        @Nullable Long beyond = page.place(values -> Long.valueOf(values.getFirst()));
        return page.page(
                history.checkpointsBefore(beyond == null ? Long.MAX_VALUE : beyond, page.limit()).stream()
                        .map(Checkpoint::parse)
                        .toList(),
                checkpoint -> List.of(Long.toString(checkpoint.size())),
                Function.identity());
    }

    /** What the keeper of checkpoints knows. */
    @QueryMapping
    public CheckpointState checkpointState() {
        return CheckpointState.of(keeper.state(), keeper.last().isPresent(), keeper.uncovered());
    }

    @SchemaMapping(typeName = "Checkpoint", field = "keys")
    List<String> keysOf(Checkpoint checkpoint) {
        return keys.signersOf(checkpoint).stream().map(VerifierKey::label).toList();
    }

    @SchemaMapping(typeName = "Checkpoint")
    String note(Checkpoint checkpoint) {
        return checkpoint.note().toString();
    }

    @SchemaMapping(typeName = "CheckpointState")
    String message(CheckpointState state, Locale language) {
        return messages.text(language, "CHECKPOINTS_" + state.saying().name());
    }

    @SchemaMapping(typeName = "CheckpointState")
    @Nullable
    String detail(CheckpointState state, Locale language) {
        @Nullable Reason reason = state.reason();
        return reason == null ? null : reason.text(language);
    }
}
