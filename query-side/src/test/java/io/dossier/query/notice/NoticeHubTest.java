package io.dossier.query.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dossier.api.complaint.ComplaintEvent.DeadlineMissed;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Deadline;
import io.dossier.api.complaint.Matter;
import io.dossier.api.complaint.Severity;
import io.dossier.query.infrastructure.access.MattersInSight;
import io.dossier.query.infrastructure.graphql.ProblemCode;
import io.dossier.query.infrastructure.graphql.QueryProblem;
import io.dossier.query.infrastructure.projection.AppendedEvents;
import io.dossier.query.infrastructure.projection.ProjectionPositions;
import io.dossier.query.infrastructure.projection.ProjectionRebuilder;
import io.dossier.query.support.Matters;
import io.dossier.query.support.Teller;
import io.dossier.query.support.TestApplication;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import reactor.core.publisher.BaseSubscriber;

/** Who listens hears of everything once and in order, at their own pace, and at nobody else's cost. */
@SpringBootTest(classes = TestApplication.class)
class NoticeHubTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final NoticeFilter ALL = new NoticeFilter(null, null, MattersInSight.ALL);
    private static final int LISTENERS = 3;
    private static final long FURTHEST = 60;

    private final Teller teller;
    private final MatterHappenings happenings;
    private final AppendedEvents appended;
    private final ProjectionPositions positions;
    private final ProjectionRebuilder rebuilder;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<NoticeHub> nodes = new ArrayList<>();
    private long before;

    @Autowired
    NoticeHubTest(
            Teller teller,
            MatterHappenings happenings,
            AppendedEvents appended,
            ProjectionPositions positions,
            ProjectionRebuilder rebuilder) {
        this.teller = teller;
        this.happenings = happenings;
        this.appended = appended;
        this.positions = positions;
        this.rebuilder = rebuilder;
    }

    @BeforeEach
    void whatOtherTestsTold() {
        before = positions.head();
    }

    @AfterEach
    void close() {
        nodes.forEach(NoticeHub::close);
    }

    private NoticeHub node(Duration patience) {
        NoticeHub hub =
                new NoticeHub(happenings, new NoticeProperties(LISTENERS, FURTHEST, patience), appended, meters);
        nodes.add(hub);
        return hub;
    }

    /** Takes as many as it is let. */
    private static final class Ear extends BaseSubscriber<MatterNotice> {
        private final long atOnce;
        private final Queue<Long> heard = new ConcurrentLinkedQueue<>();
        private volatile @Nullable Throwable failure;

        Ear(long atOnce) {
            this.atOnce = atOnce;
        }

        @Override
        protected void hookOnSubscribe(Subscription subscription) {
            if (atOnce > 0) {
                subscription.request(atOnce);
            }
        }

        @Override
        protected void hookOnNext(MatterNotice notice) {
            heard.add(notice.position());
        }

        @Override
        protected void hookOnError(Throwable throwable) {
            failure = throwable;
        }

        void awaitHeard(Long... notices) {
            await().atMost(LONG).untilAsserted(() -> assertThat(heard).containsExactly(notices));
        }

        void awaitFailure(ProblemCode code) {
            await().atMost(LONG).until(() -> failure != null);
            assertThat(failure)
                    .isInstanceOfSatisfying(
                            QueryProblem.class,
                            problem -> assertThat(problem.code()).isEqualTo(code));
        }
    }

    private static Ear listening(NoticeHub hub, @Nullable Long after, NoticeFilter filter, long atOnce) {
        Ear ear = new Ear(atOnce);
        hub.listen(after, filter).subscribe(ear);
        return ear;
    }

    private static Ear listening(NoticeHub hub, long after) {
        return listening(hub, after, ALL, Long.MAX_VALUE);
    }

    private static Matter matter() {
        return Matters.outdoors(ComplaintKind.HELP, "told " + System.nanoTime());
    }

    private Matter register(String firstResponder) {
        Matter matter = matter();
        teller.tell(Matters.registered(matter, Severity.NORMAL, firstResponder, Matters.at(DAY, 0)));
        return matter;
    }

    @Test
    void new_matters_and_passed_days_are_told_and_nothing_else() {
        Ear ear = listening(node(LONG), before);
        Matter matter = register("chen");
        teller.tell(
                Matters.verified(matter, true, Severity.NORMAL, Matters.at(DAY, 1)),
                new DeadlineMissed(matter, Deadline.ANSWER, DAY.plusDays(3), Optional.empty()),
                Matters.answered(matter, Matters.at(DAY, 2)));

        ear.awaitHeard(before + 1, before + 3);
    }

    @Test
    void who_was_away_goes_on_where_they_stopped_and_then_hears_what_is_new() {
        NoticeHub hub = node(LONG);
        register("chen");
        register("chen");
        register("chen");

        Ear ear = listening(hub, before + 1);
        ear.awaitHeard(before + 2, before + 3);
        register("chen");

        ear.awaitHeard(before + 2, before + 3, before + 4);
    }

    @Test
    void who_begins_now_hears_nothing_of_the_past() {
        register("chen");
        Ear ear = listening(node(LONG), null, ALL, Long.MAX_VALUE);
        register("chen");

        ear.awaitHeard(before + 2);
    }

    @Test
    void each_of_several_nodes_tells_everything() {
        Ear one = listening(node(LONG), before);
        Ear other = listening(node(LONG), before);
        register("chen");
        register("chen");

        one.awaitHeard(before + 1, before + 2);
        other.awaitHeard(before + 1, before + 2);
    }

    @Test
    void a_listener_hears_only_of_what_it_asked_for_R7_11() {
        NoticeHub hub = node(LONG);
        Ear own = listening(hub, before, new NoticeFilter(null, "li.na", MattersInSight.ALL), Long.MAX_VALUE);
        Ear department =
                listening(hub, before, new NoticeFilter("ENGINEERING", null, MattersInSight.ALL), Long.MAX_VALUE);
        register("chen");
        Matter theirs = register("li.na");
        teller.tell(new DeadlineMissed(theirs, Deadline.RESULT, DAY, Optional.of("ENGINEERING")));
        register("chen");

        own.awaitHeard(before + 2, before + 3);
        department.awaitHeard(before + 3);
    }

    @Test
    void who_is_slow_is_given_no_more_than_they_take_and_holds_nobody_up() {
        NoticeHub hub = node(LONG);
        Ear slow = listening(hub, before, ALL, 2);
        Ear quick = listening(hub, before);
        for (int i = 0; i < 5; i++) {
            register("chen");
        }

        quick.awaitHeard(before + 1, before + 2, before + 3, before + 4, before + 5);
        slow.awaitHeard(before + 1, before + 2);
        slow.request(10);
        slow.awaitHeard(before + 1, before + 2, before + 3, before + 4, before + 5);
    }

    @Test
    void who_takes_nothing_for_too_long_is_told_so() {
        NoticeHub hub = node(Duration.ofMillis(200));
        Ear deaf = listening(hub, before, ALL, 1);
        register("chen");
        register("chen");

        deaf.awaitFailure(ProblemCode.NOTICES_NOT_TAKEN);
        await().atMost(LONG).until(() -> gauge() == 0);
    }

    private double gauge() {
        return meters.get("dossier.notices.listeners").gauge().value();
    }

    @Test
    void there_are_only_so_many_listeners_and_a_place_becomes_free_again() {
        NoticeHub hub = node(LONG);
        List<Ear> ears = new ArrayList<>();
        for (int i = 0; i < LISTENERS; i++) {
            ears.add(listening(hub, before));
        }

        listening(hub, before).awaitFailure(ProblemCode.NOTICES_BUSY);
        ears.getFirst().cancel();
        Ear next = listening(hub, before);
        register("chen");

        next.awaitHeard(before + 1);
    }

    @Test
    void nobody_begins_where_no_event_is_or_too_far_back() {
        NoticeHub hub = node(LONG);

        assertThatThrownBy(() -> hub.listen(before + 1, ALL))
                .isInstanceOfSatisfying(
                        QueryProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo(ProblemCode.NOTICE_POSITION_UNKNOWN));
        for (int i = 0; i <= FURTHEST; i++) {
            register("chen");
        }
        assertThatThrownBy(() -> hub.listen(before, ALL))
                .isInstanceOfSatisfying(
                        QueryProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo(ProblemCode.NOTICES_TOO_OLD));
    }

    @Test
    void while_the_matters_are_rebuilt_notices_wait() {
        Ear ear = listening(node(LONG), before);
        register("chen");
        ear.awaitHeard(before + 1);

        rebuilder.rebuild("complaint");
        register("chen");

        ear.awaitHeard(before + 1, before + 2);
        assertThat(meters.get("dossier.notices.sent").counter().count()).isEqualTo(2);
    }
}
