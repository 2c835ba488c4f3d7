package io.dossier.command.repairs;

import io.dossier.api.ledger.CompletedRepair;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is known of all repairs in a database that all nodes of the command side share. What events change is stored in one
 * transaction with the position of the last of them, so that each is taken in exactly once, also when the process is killed or several
 * nodes do it at once. If it is lost, an empty one is filled from the events.
 */
public final class RepairBook implements Repairs {
    /** So many events are read at most before what they change is stored. */
    private static final int AT_ONCE = 20_000;

    private final EventStorageEngine events;
    private final DataSource database;
    private final ZoneId zone;

    /**
     * @param events where events are stored: asked itself, for what is handed on by others may come later
     * @param database where the book is kept; its tables are there
     * @param zone the office's zone
     */
    public RepairBook(EventStorageEngine events, DataSource database, ZoneId zone) {
        this.events = events;
        this.database = database;
        this.zone = zone;
    }

    @Override
    public AsOf<CompletedRepair> completedOn(LocalDate day) {
        catchUp();
        return alone(tables -> new AsOf<>(
                tables.position(),
                tables.completedOn(day).stream()
                        .sorted(Comparator.comparing(CompletedRepair::completedAt)
                                .thenComparing(CompletedRepair::complaintId))
                        .toList()));
    }

    @Override
    public AsOf<UUID> registered(LocalDate from, LocalDate to) {
        catchUp();
        return alone(tables -> new AsOf<>(tables.position(), tables.registered(from, to)));
    }

    /**
     * Takes in all events that are stored by now.
     *
     * @throws EventStoreException if they cannot be read, or the book cannot be written
     */
    public void catchUp() {
        long position = inTransaction(RepairTables::position);
        long head = head(); // asked after that, for another node may be taking in what is stored right now
        if (position > head) { // the store was restored from an older state
            position = startAgain(position);
        }
        while (position < head) {
            position = goOn(position);
        }
    }

    private long startAgain(long seen) {
        return alone(tables -> {
            if (tables.position() == seen) {
                tables.clear();
            }
            return tables.position();
        });
    }

    private long goOn(long from) {
        List<RepairChange> changes = new ArrayList<>();
        long reached = from;
        try (Stream<? extends TrackedEventMessage<?>> stream =
                events.readEvents(new GlobalSequenceTrackingToken(from), false)) {
            Iterator<? extends TrackedEventMessage<?>> messages =
                    stream.limit(AT_ONCE).iterator();
            while (messages.hasNext()) {
                TrackedEventMessage<?> message = messages.next();
                if (RepairChange.mayFollowFrom(message.getPayloadType())) {
                    RepairChange.of(message.getPayload()).ifPresent(changes::add);
                }
                reached = message.trackingToken().position().orElse(reached);
            }
        }
        long position = reached;
        return alone(tables -> {
            if (tables.position() == from) { // another node may have come so far meanwhile
                if (from == 0) {
                    tables.clear();
                }
                for (RepairChange change : changes) {
                    tables.apply(change);
                }
                tables.reach(position);
            }
            return tables.position();
        });
    }

    private long head() {
        @Nullable TrackingToken head = events.createHeadToken();
        return head == null ? 0 : Math.max(0, head.position().orElse(0));
    }

    private interface Work<T> {
        T with(RepairTables tables) throws SQLException;
    }

    /** While nobody else writes. The lock comes first, so that nothing that is read then is out of date. */
    private <T> T alone(Work<T> work) {
        return inTransaction(tables -> {
            tables.lock();
            return work.with(tables);
        });
    }

    private <T> T inTransaction(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.with(new RepairTables(connection, zone));
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new EventStoreException("The repair book cannot be read or written", e);
        }
    }
}
