package io.dossier.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.Test;

/** The queue by itself, with an appender that waits for permission and then does as it is told. */
class GroupCommitTest {

    private final Semaphore permits = new Semaphore(0);
    private final List<Integer> groupSizes = Collections.synchronizedList(new ArrayList<>());
    private final List<Thread> leaders = Collections.synchronizedList(new ArrayList<>());
    private final Semaphore arrivals = new Semaphore(0);
    private final AtomicReference<Outcome> outcome = new AtomicReference<>(rows -> {});
    private final Writers writers = new Writers();
    private final GroupCommit groupCommit = new GroupCommit(
            rows -> {
                leaders.add(Thread.currentThread());
                arrivals.release();
                permits.acquireUninterruptibly();
                groupSizes.add(rows.size());
                outcome.get().of(rows);
            },
            failure -> "23505".equals(failure.getSQLState()));

    private interface Outcome {
        void of(List<EventRow> rows) throws SQLException;
    }

    @Test
    void unitsThatArriveWhileAGroupIsWrittenShareTheNextOne() {
        leader();
        queue(5);
        permits.release(2);
        writers.finish();

        assertThat(groupSizes).containsExactly(1, 5);
    }

    @Test
    void aGroupTakesSoManyUnitsAndNoMore() {
        leader();
        queue(GroupCommit.MAX_UNITS + 1);
        permits.release(3);
        writers.finish();

        assertThat(groupSizes).containsExactly(1, GroupCommit.MAX_UNITS, 1);
    }

    @Test
    void aLargeUnitIsWrittenAloneRatherThanNever() {
        leader();
        queue(1);
        writers.startAndQueue(() -> groupCommit.append(rows(GroupCommit.MAX_ROWS + 1)));
        queue(1);
        permits.release(4);
        writers.finish();

        assertThat(groupSizes).containsExactly(1, 1, GroupCommit.MAX_ROWS + 1, 1);
    }

    @Test
    void whoLeadsGoesOnForAWhileAndThenHandsOn() {
        leader();
        int groups = 3 * GroupCommit.MAX_GROUPS;
        for (int group = 1; group < groups; group++) {
            queue(2);
            permits.release();
            arrivals.acquireUninterruptibly();
        }
        permits.release(100);
        writers.finish();

        var turns = leaders.stream()
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        assertThat(turns.values()).containsExactly(8L, 8L, 8L);
    }

    @Test
    void whenTheDatabaseFailsTheWholeGroupIsTold() {
        outcome.set(rows -> {
            throw new SQLException("connection lost", "08006");
        });
        leader();
        var group = queue(3);
        permits.release(2);

        assertThat(group).extracting(Writers.Writer::outcome).hasOnlyElementsOfType(SQLException.class);
        assertThat(groupSizes)
                .as("nobody tries again what may have been written")
                .containsExactly(1, 3);
    }

    @Test
    void whatStopsTheLeaderIsToldToTheGroupAndTheNextGroupGoesOn() {
        leader();
        var group = queue(3);
        outcome.set(rows -> {
            if (rows.size() > 1) {
                throw new OutOfMemoryError("of the leader");
            }
        });
        permits.release(2);

        assertThat(group)
                .extracting(Writers.Writer::outcome)
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOf(EventStoreException.class)
                        .hasRootCauseInstanceOf(OutOfMemoryError.class));
        permits.release();
        assertThatCode(() -> groupCommit.append(rows(1))).doesNotThrowAnyException();
    }

    @Test
    void whenTheDatabaseFailsWhileTheGuiltyUnitIsSoughtTheRestIsTold() {
        leader();
        var group = queue(3);
        outcome.set(rows -> {
            if (rows.size() == 3) {
                throw new SQLException("duplicate", "23505");
            }
            if (groupSizes.size() == 4) {
                throw new SQLException("connection lost", "08006");
            }
        });
        permits.release(5);

        assertThat(group.get(0).outcome()).isNull();
        assertThat(group.get(1).outcome()).hasMessage("connection lost");
        assertThat(group.get(2).outcome()).hasMessage("connection lost");
    }

    private void leader() {
        writers.start(() -> groupCommit.append(rows(1)));
        arrivals.acquireUninterruptibly();
    }

    private List<Writers.Writer> queue(int units) {
        return IntStream.range(0, units)
                .mapToObj(unit -> writers.startAndQueue(() -> groupCommit.append(rows(1))))
                .toList();
    }

    private static List<EventRow> rows(int count) {
        return Collections.nCopies(
                count,
                new EventRow(
                        "event",
                        "Unit",
                        "unit",
                        0,
                        0,
                        "note",
                        "1",
                        new byte[0],
                        new byte[0],
                        null,
                        null,
                        null,
                        new HistoryKeys(null, null, "unit", null)));
    }
}
