package io.dossier.eventstore;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * Lets units that arrive together share one commit. Who arrives while nobody writes leads at once; who arrives while a group is
 * being written waits. Who leads goes on with the next groups for a while, since waking another costs a busy machine more than
 * writing a group, and then hands on to the first that waits. So a lone caller pays nothing, many callers pay for one commit
 * together, and nobody leads more than {@link #MAX_GROUPS} groups.
 */
final class GroupCommit {

    static final int MAX_UNITS = 256;
    // Keeps one message to the database, and what a group holds in memory, small when single units are large.
    static final int MAX_ROWS = 8_192;
    static final int MAX_GROUPS = 8;

    private final Appender appender;
    private final Predicate<SQLException> faultOfTheRows;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<PendingUnit> waiting = new ArrayDeque<>();
    private boolean led;

    /** Writes rows in one transaction, all or none. */
    @FunctionalInterface
    interface Appender {
        void append(List<EventRow> rows) throws SQLException;
    }

    /** @param faultOfTheRows whether a failure is that of one unit in the group, so that the others deserve another try */
    GroupCommit(Appender appender, Predicate<SQLException> faultOfTheRows) {
        this.appender = appender;
        this.faultOfTheRows = faultOfTheRows;
    }

    /**
     * Returns when the rows are stored. An interruption neither ends the wait nor fails the write: the caller learns what
     * became of its rows and finds its interrupt flag as it was.
     *
     * @throws SQLException if the database refused the rows, or failed while it wrote the group
     * @throws EventStoreException if the thread that led the group failed otherwise
     */
    void append(List<EventRow> rows) throws SQLException {
        var unit = new PendingUnit(rows);
        if (enqueue(unit) || unit.await() == PendingUnit.Turn.LEAD) {
            lead();
        }
        switch (unit.failure()) {
            case null -> {}
            case SQLException refused -> throw refused;
            case Throwable other ->
                throw new EventStoreException("The thread that wrote this group of events failed: " + other, other);
        }
    }

    private boolean enqueue(PendingUnit unit) {
        lock.lock();
        try {
            waiting.add(unit);
            if (led) {
                return false;
            }
            led = true;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Writes groups; the caller's own unit is the first of the first. */
    private void lead() {
        // A driver may give up, or close its connection, in a thread that is interrupted; the group is not to suffer
        // from it.
        boolean interrupted = Thread.interrupted();
        try {
            writeNext();
            for (int groups = 1; groups < MAX_GROUPS && isAwaited(); groups++) {
                writeNext();
            }
        } finally {
            handOn();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    // Whatever happens is told to those whose rows it concerns, of whom the caller is one in its first group only.
    private void writeNext() {
        List<PendingUnit> group = nextGroup();
        try {
            write(group);
        } catch (Throwable failure) {
            failRest(group, failure);
        }
    }

    private boolean isAwaited() {
        lock.lock();
        try {
            return !waiting.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    private List<PendingUnit> nextGroup() {
        lock.lock();
        try {
            var group = new ArrayList<PendingUnit>();
            int rows = 0;
            for (PendingUnit next = waiting.peek(); next != null; next = waiting.peek()) {
                rows += next.rows().size();
                if (group.size() == MAX_UNITS || (rows > MAX_ROWS && !group.isEmpty())) {
                    break;
                }
                group.add(waiting.remove());
            }
            return group;
        } finally {
            lock.unlock();
        }
    }

    private void handOn() {
        lock.lock();
        try {
            PendingUnit next = waiting.peek();
            if (next == null) {
                led = false;
            } else {
                next.promote();
            }
        } finally {
            lock.unlock();
        }
    }

    private void write(List<PendingUnit> group) throws SQLException {
        if (group.size() == 1) {
            writeAlone(group.getFirst());
            return;
        }
        try {
            appender.append(group.stream().flatMap(unit -> unit.rows().stream()).toList());
        } catch (SQLException e) {
            if (!faultOfTheRows.test(e)) {
                throw e;
            }
            // Some unit is to blame and the database does not say which: each gets a transaction of its own.
            for (PendingUnit unit : group) {
                writeAlone(unit);
            }
            return;
        }
        group.forEach(PendingUnit::succeed);
    }

    private void writeAlone(PendingUnit unit) throws SQLException {
        try {
            appender.append(unit.rows());
        } catch (SQLException e) {
            if (!faultOfTheRows.test(e)) {
                throw e;
            }
            unit.fail(e);
            return;
        }
        unit.succeed();
    }

    // Whoever has not learnt the outcome by now never would.
    private static void failRest(List<PendingUnit> group, Throwable failure) {
        for (PendingUnit unit : group) {
            if (!unit.isDone()) {
                unit.fail(failure);
            }
        }
    }
}
