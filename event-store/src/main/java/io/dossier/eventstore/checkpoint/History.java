package io.dossier.eventstore.checkpoint;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What checkpoints are made of and where they are kept in the database. All methods throw
 * {@link org.axonframework.eventsourcing.eventstore.EventStoreException} when the database fails.
 */
public interface History {

    /** Which store this is; given once, when its tables were made. */
    String storeId();

    /** The position of the newest event; 0 if there are none. */
    long head();

    /** Hands over the events after that position in their order, at most {@code limit}. */
    void after(long position, int limit, Consumer<CommittedEvent> taker);

    /** How many checkpoints there are. */
    long checkpoints();

    /** The checkpoint of exactly that size, as written. */
    Optional<String> checkpoint(long size);

    /** At most {@code limit} checkpoints of greater sizes, the smallest first, as written. */
    List<String> checkpointsAfter(long size, int limit);

    /** At most {@code limit} checkpoints of smaller sizes, the greatest first, as written. */
    List<String> checkpointsBefore(long size, int limit);

    /**
     * Keeps a checkpoint for good.
     *
     * @param previousSize of the checkpoint that it follows, 0 for the first
     * @return false if another one follows that one already: then nothing was kept
     */
    boolean add(long size, long previousSize, String note);
}
