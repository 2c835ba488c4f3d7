package io.dossier.query.checkpoint;

import io.dossier.eventstore.checkpoint.CheckpointKeeper.State;
import io.dossier.eventstore.checkpoint.Reason;
import org.jspecify.annotations.Nullable;

/**
 * How events and checkpoints stand with each other.
 *
 * @param saying what is said about it in words
 * @param reason what does not agree or fails; null if nothing
 * @param uncovered how many events the newest checkpoint does not cover yet, whoever made it
 */
public record CheckpointState(
        Standing standing, Saying saying, @Nullable Reason reason, long uncovered) {

    /** What the software is doing about checkpoints. */
    public enum Standing {
        STARTING,
        AGREES,
        WAITING,
        FAILING,
        CONTRADICTED
    }

    /** What can be said; with {@code CHECKPOINTS_} before it, the key of its text. */
    public enum Saying {
        STARTING,
        /** Nothing is wrong, and nothing was signed. */
        NONE_YET,
        AGREES,
        WAITING,
        /** Another process has the folder, and the key or the folder is not this one's. */
        WAITING_UNFIT,
        FAILING,
        CONTRADICTED,
        /** The key or the folder is another one than the store's. */
        UNFIT
    }

    /** @param any whether there is a checkpoint */
    static CheckpointState of(State state, boolean any, long uncovered) {
        return switch (state) {
            case State.Starting starting -> new CheckpointState(Standing.STARTING, Saying.STARTING, null, uncovered);
            case State.Following following ->
                new CheckpointState(Standing.AGREES, any ? Saying.AGREES : Saying.NONE_YET, null, uncovered);
            case State.Waiting waiting ->
                waiting.misfit()
                        .map(reason -> new CheckpointState(Standing.WAITING, Saying.WAITING_UNFIT, reason, uncovered))
                        .orElseGet(() -> new CheckpointState(Standing.WAITING, Saying.WAITING, null, uncovered));
            case State.Failing failing ->
                new CheckpointState(Standing.FAILING, Saying.FAILING, failing.reason(), uncovered);
            case State.Contradicted contradicted ->
                new CheckpointState(
                        Standing.CONTRADICTED,
                        switch (contradicted.kind()) {
                            case ALTERED -> Saying.CONTRADICTED;
                            case UNFIT -> Saying.UNFIT;
                        },
                        contradicted.reason(),
                        uncovered);
        };
    }
}
