package io.dossier.query.checkpoint;

import io.dossier.eventstore.checkpoint.CheckpointKeeper.State;
import org.jspecify.annotations.Nullable;

/**
 * How events and checkpoints stand with each other.
 *
 * @param detail what does not agree or fails, as the log has it; null if nothing
 * @param uncovered how many events the newest checkpoint does not cover yet
 */
public record CheckpointState(Standing standing, @Nullable String detail, long uncovered) {

    /** What the software is doing about checkpoints. */
    public enum Standing {
        STARTING,
        AGREES,
        WAITING,
        FAILING,
        CONTRADICTED
    }

    static CheckpointState of(State state, long uncovered) {
        return switch (state) {
            case State.Starting starting -> new CheckpointState(Standing.STARTING, null, uncovered);
            case State.Following following -> new CheckpointState(Standing.AGREES, null, uncovered);
            case State.Waiting waiting -> new CheckpointState(Standing.WAITING, null, uncovered);
            case State.Failing failing -> new CheckpointState(Standing.FAILING, failing.reason(), uncovered);
            case State.Contradicted contradicted ->
                new CheckpointState(Standing.CONTRADICTED, contradicted.reason(), uncovered);
        };
    }
}
