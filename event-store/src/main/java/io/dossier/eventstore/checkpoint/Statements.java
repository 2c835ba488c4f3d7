package io.dossier.eventstore.checkpoint;

import io.dossier.eventstore.checkpoint.CheckpointKeeper.State;
import io.dossier.eventstore.note.SignedNote;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * Statements about the events that are signed by the key of the checkpoints, and kept beside them. Like checkpoints they are not signed while events and
 * checkpoints do not agree: nobody can state anything then.
 */
public final class Statements {

    private final CheckpointKeys keys;
    private final CheckpointFolder folder;
    private final CheckpointKeeper keeper;

    /** Signed with these keys, kept in this folder, as long as the keeper finds nothing altered. */
    public Statements(CheckpointKeys keys, CheckpointFolder folder, CheckpointKeeper keeper) {
        this.keys = keys;
        this.folder = folder;
        this.keeper = keeper;
    }

    /** The store that they are about, which is also the name of their signer. */
    public String origin() {
        return keys.origin();
    }

    private Optional<State.Contradicted> withheld() {
        return switch (keeper.state()) {
            case State.Contradicted contradicted -> Optional.of(contradicted);
            case State.Waiting waiting ->
                waiting.misfit().map(reason -> new State.Contradicted(HistoryContradicted.Kind.UNFIT, reason));
            case State.Starting starting -> Optional.empty();
            case State.Following following -> Optional.empty();
            case State.Failing failing -> Optional.empty();
        };
    }

    /**
     * Compares every event at positions 1 to {@code position} with the hash that was kept of it, so that something can be stated about them: before it, as
     * much was looked at as checkpoints need.
     *
     * @param between as with {@link CheckpointKeeper#confirm}
     * @return why nothing may be signed about them; empty if they are the ones over which checkpoints were signed
     * @throws IllegalStateException if that cannot be told
     */
    public Optional<State.Contradicted> contradicted(long position, LongConsumer between) throws InterruptedException {
        try {
            keeper.confirm(position, between);
            return withheld();
        } catch (HistoryContradicted e) {
            return Optional.of(State.Contradicted.of(e));
        }
    }

    /**
     * Signs a statement and keeps it, on disk when this returns.
     *
     * @param name of its file below {@code audits} in the folder: letters, digits and hyphens
     * @param text of it, given the newest checkpoint, if there is one. It must not be one that could be taken for a checkpoint
     * @throws IllegalStateException if events and checkpoints do not agree
     * @throws java.io.UncheckedIOException if it cannot be kept; then nothing was stated
     */
    public SignedNote state(String name, Function<Optional<Checkpoint>, String> text) {
        withheld().ifPresent(contradicted -> {
            throw new CannotSign(contradicted.reason());
        });
        SignedNote note = keys.sign(text.apply(keeper.last()));
        folder.keepStatement(name, note);
        return note;
    }
}
