package io.dossier.eventstore;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.common.AxonConfigurationException;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * Stores events in SQLite or PostgreSQL at positions 1, 2, 3, ... in the order of their commits, without gaps, and lets units of
 * work that arrive together share one commit.
 *
 * <p>Every call of {@code appendEvents} commits by itself, before it returns: no surrounding transaction is needed, and none can
 * take it back. Events of one call are stored together or not at all. When they are not:
 *
 * <ul>
 *   <li>{@link CommandAlreadyExecuted}: another unit with this command id is stored
 *   <li>{@link org.axonframework.modelling.command.ConcurrencyException}: somebody else has appended to the aggregate, or
 *       created it; decide again
 *   <li>{@link EntityIdTaken}: another event brought this entity into the world
 *   <li>{@link org.axonframework.eventsourcing.eventstore.EventStoreException}: the database failed, and the message says whether
 *       the outcome is known and what to do
 * </ul>
 *
 * <p>Times are stored in microseconds, rounded down. Give {@code GenericEventMessage.clock} a clock that ticks in microseconds
 * ({@code Clock.tick(clock, Duration.ofNanos(1000))}) and what live subscribers see equals what is read back.
 */
public final class GroupCommitEventStorageEngine extends BatchingEventStorageEngine {

    private final GroupCommit groupCommit;
    private final EventRows rows;
    private final EventReads reads;
    private final Snapshots snapshots;
    private final Refusals refusals;
    private final EventStoreIndex index;
    private final EventHistory history;
    private final SharedReading reading;
    private final AppendObserver observer;

    private GroupCommitEventStorageEngine(Builder builder, Dialect dialect) {
        super(builder);
        this.groupCommit = new GroupCommit(
                dialect::append, failure -> dialect.meaningOf(failure).isFaultOfTheRows());
        this.rows = new EventRows(builder.entityIdOf);
        this.reads = new EventReads(dialect);
        this.snapshots = new Snapshots(dialect);
        this.refusals = new Refusals(dialect, reads);
        this.index = new EventStoreIndex(reads, getEventSerializer(), builder.upcasters());
        this.history = new EventHistory(new HistoryReads(reads), getEventSerializer(), builder.upcasters());
        this.observer = builder.observer;
        this.reading = new SharedReading(reads, getEventSerializer(), builder.upcasters(), batchSize());
    }

    /** A builder, of which the dialect and the serializers must be set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Questions about the same events that Axon's interface does not ask. */
    public EventStoreIndex index() {
        return index;
    }

    /** The same events as auditors look them up. */
    public EventHistory history() {
        return history;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        List<EventRow> unit = rows.of(events, serializer);
        observer.append(() -> append(unit));
    }

    private void append(List<EventRow> unit) {
        try {
            groupCommit.append(unit);
        } catch (SQLException e) {
            throw reasonFor(unit, e);
        }
    }

    // The stored events are asked for the reason, which a thread that was interrupted while it waited could not do.
    private RuntimeException reasonFor(List<EventRow> unit, SQLException cause) {
        boolean interrupted = Thread.interrupted();
        try {
            return refusals.reasonFor(unit, cause);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        snapshots.store(snapshot, serializer);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return reads.snapshot(aggregateIdentifier).filter(this::isOfTodaysForm).stream();
    }

    // A snapshot of an earlier form is as good as none: the aggregate is told by its events. It might be read into the
    // fields
    // of today without an error, and lack what they must hold.
    private boolean isOfTodaysForm(StoredEvent snapshot) {
        Serializer serializer = getSnapshotSerializer();
        try {
            Class<?> form = serializer.classForType(snapshot.getPayload().getType());
            return Objects.equals(serializer.typeForClass(form).getRevision(), snapshot.payloadRevision());
        } catch (SerializationException e) {
            return false; // its class is gone
        }
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String aggregateIdentifier, long firstSequenceNumber, int batchSize) {
        return reads.ofAggregate(aggregateIdentifier, firstSequenceNumber, batchSize);
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken lastToken, boolean mayBlock) {
        return reading.after(position(lastToken));
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken lastToken, int batchSize) {
        return reads.after(position(lastToken), batchSize);
    }

    private static long position(@Nullable TrackingToken token) {
        // A replay or a merge of segments wraps the token; where to read from is the lower end of what it wraps.
        @Nullable TrackingToken unwrapped = WrappedToken.unwrapLowerBound(token);
        return switch (unwrapped) {
            case null -> 0;
            case GlobalSequenceTrackingToken global -> global.getGlobalIndex();
            default ->
                throw new IllegalArgumentException(
                        "Expected a token with one position, as this store gives out, but got "
                                + unwrapped.getClass().getName());
        };
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        OptionalLong last = reads.lastSequence(aggregateIdentifier);
        return last.isPresent() ? Optional.of(last.getAsLong()) : Optional.empty();
    }

    /** {@inheritDoc} Before the first position, if there are events. */
    @Override
    public @Nullable TrackingToken createTailToken() {
        return reads.head().isPresent() ? new GlobalSequenceTrackingToken(0) : null;
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return token(reads.head());
    }

    /** {@inheritDoc} If all events are older, this is the head. */
    @Override
    public @Nullable TrackingToken createTokenAt(Instant dateTime) {
        OptionalLong first = reads.firstSince(Micros.of(dateTime));
        return first.isPresent() ? new GlobalSequenceTrackingToken(first.getAsLong() - 1) : createHeadToken();
    }

    private static @Nullable TrackingToken token(OptionalLong position) {
        return position.isPresent() ? new GlobalSequenceTrackingToken(position.getAsLong()) : null;
    }

    /** Sets an engine up. The dialect and both serializers must be given; everything else has a default. */
    public static final class Builder extends BatchingEventStorageEngine.Builder {

        private @Nullable Dialect dialect;
        private Function<Object, Optional<String>> entityIdOf = payload -> Optional.empty();
        private AppendObserver observer = AppendObserver.none();
        private boolean eventSerializerGiven;
        private boolean snapshotSerializerGiven;

        private Builder() {}

        /** The database; its schema must have been migrated ({@link EventStoreSchema}). */
        public Builder dialect(Dialect dialect) {
            this.dialect = dialect;
            return this;
        }

        /** The id that an event, given by its payload, brings into the world; by default none does. */
        public Builder entityIdOf(Function<Object, Optional<String>> entityIdOf) {
            this.entityIdOf = entityIdOf;
            return this;
        }

        /** Who is there when events are appended; by default nobody. */
        public Builder observer(AppendObserver observer) {
            this.observer = observer;
            return this;
        }

        @Override
        public Builder eventSerializer(Serializer eventSerializer) {
            super.eventSerializer(eventSerializer);
            eventSerializerGiven = true;
            return this;
        }

        @Override
        public Builder snapshotSerializer(Serializer snapshotSerializer) {
            super.snapshotSerializer(snapshotSerializer);
            snapshotSerializerGiven = true;
            return this;
        }

        @Override
        public Builder upcasterChain(EventUpcaster upcasterChain) {
            super.upcasterChain(upcasterChain);
            return this;
        }

        @Override
        public Builder snapshotFilter(SnapshotFilter snapshotFilter) {
            super.snapshotFilter(snapshotFilter);
            return this;
        }

        /** How many events a read holds in memory at a time (100 by default); give more to stores that are often replayed. */
        @Override
        public Builder batchSize(int batchSize) {
            super.batchSize(batchSize);
            return this;
        }

        private EventUpcaster upcasters() {
            return upcasterChain;
        }

        /**
         * The engine, ready for use.
         *
         * @throws AxonConfigurationException if the dialect or a serializer is missing
         */
        public GroupCommitEventStorageEngine build() {
            if (dialect == null) {
                throw new AxonConfigurationException("The event store needs a dialect, that is, a database");
            }
            // Axon's default would be XStream, which nobody chose.
            if (!eventSerializerGiven || !snapshotSerializerGiven) {
                throw new AxonConfigurationException("The event store needs serializers for events and for snapshots");
            }
            return new GroupCommitEventStorageEngine(this, dialect);
        }
    }
}
