package io.dossier.command.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dossier.api.Role;
import io.dossier.api.complaint.AnswerCustomer;
import io.dossier.api.complaint.Channel;
import io.dossier.api.complaint.Complainant;
import io.dossier.api.complaint.ComplaintEvent.DeadlineMissed;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Deadline;
import io.dossier.api.complaint.PublicArea;
import io.dossier.api.complaint.RegisterComplaint;
import io.dossier.api.complaint.Severity;
import io.dossier.command.deadline.DeadlineTimers;
import io.dossier.command.deadline.MatterEvents;
import io.dossier.command.deadline.TimerStore;
import io.dossier.command.desk.Caller;
import io.dossier.eventstore.SqliteDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A day that passes by which something had to be done (R7.14)")
class MissedDeadlinesTest {
    private static final UUID MATTER = UUID.fromString("5d0c2a52-7c55-4d2e-9a55-9f0a4f5b0001");
    private static final UUID LATER = UUID.fromString("5d0c2a52-7c55-4d2e-9a55-9f0a4f5b0002");
    private static final Instant MONDAY_NOON = Instant.parse("2026-03-16T04:00:00Z");
    private static final LocalDate THURSDAY = LocalDate.of(2026, 3, 19);
    private static final Duration POLL = Duration.ofMillis(20);

    @TempDir
    Path folder;

    private final OfficeTime clock = new OfficeTime(MONDAY_NOON);
    private Node node;
    private SqliteDatabase timers;

    @BeforeEach
    void open() {
        node = Node.over(folder.resolve("events.sqlite"), clock);
        timers = SqliteDatabase.open(folder.resolve("timers.sqlite"));
    }

    @AfterEach
    void close() {
        timers.close();
        node.close();
    }

    private DeadlineTimers started() {
        return started(Duration.ZERO);
    }

    private DeadlineTimers started(Duration grace) {
        DeadlineTimers started = new DeadlineTimers(
                new MatterEvents(node.eventStore()),
                node.desk,
                TimerStore.sqlite(timers.readWrite()),
                clock,
                POLL,
                grace,
                true);
        started.start();
        return started;
    }

    private static RegisterComplaint registration(UUID id) {
        return new RegisterComplaint(
                id,
                ComplaintKind.COMPLAINT,
                Optional.empty(),
                Optional.of(new PublicArea(Optional.of("A"), "大堂", "訪客投訴")),
                new Complainant("周敏", "+86 21 5555 0201"),
                "地面濕滑",
                "大堂入口地面濕滑",
                Channel.HOTLINE,
                Severity.NORMAL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private List<Object> missed(UUID id) {
        return node.historyOf(id.toString()).stream()
                .filter(DeadlineMissed.class::isInstance)
                .toList();
    }

    private void awaitMissed(UUID id) {
        await().atMost(Duration.ofSeconds(20)).until(() -> !missed(id).isEmpty());
    }

    /** A later matter's miss is recorded only after every earlier timer has run out. */
    private void awaitALaterMiss() {
        node.having(registration(LATER));
        clock.moveTo(clock.instant().plus(Duration.ofDays(10)));
        awaitMissed(LATER);
    }

    @Test
    void is_recorded_by_the_system_when_it_is_over() {
        DeadlineTimers timersOfTheOffice = started();
        try {
            node.having(registration(MATTER));
            clock.moveTo(THURSDAY.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
            awaitMissed(MATTER);

            DeadlineMissed missed = (DeadlineMissed) missed(MATTER).getFirst();
            assertThat(missed.deadline()).isEqualTo(Deadline.ANSWER);
            assertThat(missed.dueOn()).isEqualTo(THURSDAY);
            assertThat(node.history(MATTER.toString()).getLast().getMetaData())
                    .containsEntry("role", Role.SYSTEM.label());
        } finally {
            timersOfTheOffice.stop();
        }
    }

    @Test
    void is_recorded_also_when_nothing_ran_at_that_moment() {
        node.having(registration(MATTER));
        clock.moveTo(MONDAY_NOON.plus(Duration.ofDays(30)));

        DeadlineTimers afterwards = started();
        try {
            awaitMissed(MATTER);
        } finally {
            afterwards.stop();
        }
    }

    @Test
    void is_recorded_once_by_several_nodes_and_after_their_timers_were_lost() {
        node.having(registration(MATTER));
        clock.moveTo(MONDAY_NOON.plus(Duration.ofDays(30)));
        DeadlineTimers one = started();
        DeadlineTimers other = started();
        try {
            awaitMissed(MATTER);
        } finally {
            one.stop();
            other.stop();
        }
        timers.close();
        timers = SqliteDatabase.open(folder.resolve("timers-after-a-loss.sqlite"));
        DeadlineTimers anew = started();
        try {
            awaitALaterMiss();
        } finally {
            anew.stop();
        }

        assertThat(missed(MATTER)).hasSize(1);
    }

    @Test
    void is_not_recorded_where_the_work_was_done_in_time() {
        DeadlineTimers timersOfTheOffice = started();
        try {
            node.having(registration(MATTER), new AnswerCustomer(MATTER, "保潔已到場", Optional.empty()));
            awaitALaterMiss();
        } finally {
            timersOfTheOffice.stop();
        }

        assertThat(missed(MATTER)).isEmpty();
    }

    /** How many deadlines of the matter have a timer. */
    private long timersOf(UUID id) {
        try (Connection connection = timers.readWrite().getConnection();
                PreparedStatement count = connection.prepareStatement(
                        "select count(*) from scheduled_tasks where task_name = 'deadline' and task_instance like ?")) {
            count.setString(1, id + "/%");
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void is_not_recorded_while_an_import_still_tells_what_was_done_long_ago() {
        node.having(registration(MATTER));
        clock.moveTo(MONDAY_NOON.plus(Duration.ofDays(30)));
        DeadlineTimers timersOfTheOffice = started(Duration.ofHours(1));
        try {
            await().until(() -> timersOf(MATTER) > 0);
            assertThat(node.desk
                            .submit(
                                    new AnswerCustomer(
                                            MATTER, "保潔已到場", Optional.of(MONDAY_NOON.plus(Duration.ofHours(2)))),
                                    Optional.empty(),
                                    new Caller("import", Role.SUPERVISOR, "import-1")
                                            .retelling(Role.SUPERVISOR, Set.of()))
                            .refusals())
                    .isEmpty();
            await().until(() -> timersOf(MATTER) == 0);
            node.having(registration(LATER));
            await().until(() -> timersOf(LATER) > 0);
            clock.moveTo(clock.instant().plus(Duration.ofDays(10)));
            awaitMissed(LATER);
        } finally {
            timersOfTheOffice.stop();
        }

        assertThat(missed(MATTER)).isEmpty();
    }

    /** The office's clock, which goes on by itself, and which the test moves on. */
    private static final class OfficeTime extends Clock {
        private volatile Duration ahead;

        OfficeTime(Instant now) {
            ahead = Duration.between(Instant.now(), now);
        }

        void moveTo(Instant now) {
            ahead = Duration.between(Instant.now(), now);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }
    }
}
