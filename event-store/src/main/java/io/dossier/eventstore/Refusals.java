package io.dossier.eventstore;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Tells why a unit was not stored. A unit may collide in several ways at once (a repeated command collides in all of them), and
 * which one the database names first is its own affair; so the stored events are asked, in the order in which an answer helps.
 */
final class Refusals {

    private final Dialect dialect;
    private final EventReads reads;

    Refusals(Dialect dialect, EventReads reads) {
        this.dialect = dialect;
        this.reads = reads;
    }

    /** The exception for the publisher of these rows; the cause is always the database's own. */
    RuntimeException reasonFor(List<EventRow> rows, SQLException cause) {
        return switch (dialect.meaningOf(cause)) {
            case DUPLICATE -> collision(rows, cause);
            case UNFIT ->
                new EventStoreException(
                        "The database cannot hold these events of aggregate [%s]: %s"
                                .formatted(rows.getFirst().aggregateId(), cause.getMessage()),
                        cause);
            case BUSY -> new EventStoreException("Nothing was stored. " + dialect.adviceWhenBusy(), cause);
            case OTHER ->
                new EventStoreException(
                        "The database failed while it appended events, which may or may not be stored; repeat the command"
                                + " with the same command id to find out: " + cause.getMessage(),
                        cause);
        };
    }

    private RuntimeException collision(List<EventRow> rows, SQLException cause) {
        try {
            return repeatedCommand(rows, cause)
                    .or(() -> concurrentEvent(rows, cause))
                    .or(() -> takenEntity(rows, cause))
                    .orElseGet(() -> repeatedEvent(rows, cause));
        } catch (EventStoreException unreadable) {
            cause.addSuppressed(unreadable);
            return new EventStoreException("The events collide with stored ones: " + cause.getMessage(), cause);
        }
    }

    private Optional<RuntimeException> repeatedCommand(List<EventRow> rows, SQLException cause) {
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(row.commandId()).stream())
                .distinct()
                .filter(id -> !reads.ofCommand(id).isEmpty())
                .findFirst()
                .map(id -> new CommandAlreadyExecuted(id, cause));
    }

    private Optional<RuntimeException> concurrentEvent(List<EventRow> rows, SQLException cause) {
        return rows.stream()
                .filter(row -> reads.lastSequence(row.aggregateId()).orElse(-1) >= row.sequence())
                .filter(row -> !reads.hasEvent(row.eventId()))
                .findFirst()
                .map(row -> new ConcurrencyException(
                        "Somebody else has appended event %d of aggregate [%s]"
                                .formatted(row.sequence(), row.aggregateId()),
                        cause));
    }

    private Optional<RuntimeException> takenEntity(List<EventRow> rows, SQLException cause) {
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(row.entityId()).stream())
                .filter(id -> reads.ownerOf(id).isPresent())
                .findFirst()
                .map(id -> new EntityIdTaken(id, cause));
    }

    private RuntimeException repeatedEvent(List<EventRow> rows, SQLException cause) {
        return rows.stream()
                .filter(row -> reads.hasEvent(row.eventId()))
                .findFirst()
                .map(row -> new EventStoreException("The event [%s] is stored already".formatted(row.eventId()), cause))
                .orElseGet(() -> new EventStoreException(
                        "The unit collides with itself: two of its events share an id, a sequence or an entity: "
                                + cause.getMessage(),
                        cause));
    }
}
