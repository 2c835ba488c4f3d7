package io.dossier.query.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.Event;
import io.dossier.api.callback.CallbackEvent;
import io.dossier.api.callback.CallbackEvent.CallbackRecorded;
import io.dossier.api.callback.CallbackEvent.CallbackReviewed;
import io.dossier.api.callback.CallbackMethod;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Matter;
import io.dossier.query.infrastructure.OfficeZone;
import io.dossier.query.infrastructure.projection.Loading;
import io.dossier.query.support.Matters;
import io.dossier.query.support.RandomHistory;
import io.dossier.query.support.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which callbacks of a month the manager has still to review (R9.4). */
class CallbacksToReviewTest {

    private static final OfficeZone OFFICE = new OfficeZone(Matters.ZONE);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final Matter LEAK = Matters.in("A-1203", "t", ComplaintKind.COMPLAINT, "leak");
    private static final Matter LAMP = Matters.outdoors(ComplaintKind.REPAIR, "lamp");

    private static CallbackReviewed reviewed(Matter matter, int number, Instant at) {
        return new CallbackReviewed(matter, number, "已閱", at);
    }

    private static List<CallbackToReview> waiting(
            List<? extends Event> events, YearMonth month, @Nullable String department) {
        try (TestDatabase database = TestDatabase.open()) {
            return new ReviewReader(Loading.into(database, new ReviewProjector(OFFICE), events))
                    .waiting(month, department);
        }
    }

    private static List<String> numbers(YearMonth month, Event... events) {
        return waiting(List.of(events), month, null).stream()
                .map(callback -> callback.kind() + " " + callback.number())
                .toList();
    }

    @Test
    void a_callback_waits_from_its_record_until_its_review_R9_4() {
        CallbackRecorded first = Matters.calledBack(LEAK, 1, false, Matters.at(DAY, 0));
        CallbackRecorded second = Matters.calledBack(LEAK, 2, true, Matters.at(DAY, 60));

        assertThat(numbers(MARCH, Matters.arranged(LEAK, 1, DAY, Matters.at(DAY, 0))))
                .isEmpty();
        assertThat(numbers(MARCH, first, second)).containsExactly("COMPLAINT 1", "COMPLAINT 2");
        assertThat(numbers(MARCH, first, second, reviewed(LEAK, 1, Matters.at(DAY, 90))))
                .containsExactly("COMPLAINT 2");
        assertThat(numbers(
                        MARCH,
                        first,
                        second,
                        reviewed(LEAK, 2, Matters.at(DAY, 90)),
                        reviewed(LEAK, 1, Matters.at(DAY, 91))))
                .isEmpty();
    }

    @Test
    void it_tells_what_the_manager_looks_for() {
        CallbackRecorded notReached = Matters.calledBack(LAMP, 1, null, Matters.at(DAY, 30));
        CallbackRecorded satisfied = Matters.calledBack(LEAK, 1, true, Matters.at(DAY, 0));

        assertThat(waiting(List.of(notReached, satisfied), MARCH, null))
                .containsExactly(
                        new CallbackToReview(
                                LEAK.complaintId().toString(),
                                1,
                                ComplaintKind.COMPLAINT,
                                "ENGINEERING",
                                CallbackMethod.VISIT,
                                Matters.at(DAY, 0),
                                true,
                                true,
                                "A-1203",
                                "A",
                                2),
                        new CallbackToReview(
                                LAMP.complaintId().toString(),
                                1,
                                ComplaintKind.REPAIR,
                                "ENGINEERING",
                                CallbackMethod.PHONE,
                                Matters.at(DAY, 30),
                                false,
                                null,
                                null,
                                null,
                                1));
    }

    @Test
    void the_oldest_is_first_and_of_one_time_what_was_recorded_earlier() {
        assertThat(numbers(
                        MARCH,
                        Matters.calledBack(LAMP, 1, true, Matters.at(DAY, 1)),
                        Matters.calledBack(LEAK, 1, false, Matters.at(DAY, 1)),
                        Matters.calledBack(LEAK, 2, true, Matters.at(DAY, 0)))) // recorded late
                .containsExactly("COMPLAINT 2", "REPAIR 1", "COMPLAINT 1");
    }

    @Test
    void the_month_is_that_of_the_call_and_ends_at_the_offices_midnight() {
        Event[] both = {
            Matters.calledBack(LEAK, 1, false, Instant.parse("2026-03-31T15:59:59.999999Z")),
            Matters.calledBack(LEAK, 2, true, Instant.parse("2026-03-31T16:00:00Z")),
            reviewed(LAMP, 7, Instant.parse("2026-04-02T01:00:00Z")) // of another matter
        };

        assertThat(numbers(MARCH, both)).containsExactly("COMPLAINT 1");
        assertThat(numbers(MARCH.plusMonths(1), both)).containsExactly("COMPLAINT 2");
        assertThat(numbers(MARCH.plusMonths(2), both)).isEmpty();
    }

    @Test
    void a_closed_matters_callback_waits_all_the_same() {
        assertThat(numbers(
                        MARCH,
                        Matters.calledBack(LEAK, 1, true, Matters.at(DAY, 0)),
                        Matters.closed(LEAK, Matters.at(DAY, 1))))
                .containsExactly("COMPLAINT 1");
    }

    @Test
    void one_department_sees_those_about_its_work() {
        List<CallbackRecorded> made = List.of(Matters.calledBack(LEAK, 1, true, Matters.at(DAY, 0)));

        assertThat(waiting(made, MARCH, "ENGINEERING")).hasSize(1);
        assertThat(waiting(made, MARCH, "CLEANING")).isEmpty();
    }

    @Test
    void of_any_history_those_wait_that_a_look_through_all_events_finds() {
        List<Event> history = RandomHistory.of(94, 9, 4_000);
        Map<YearMonth, List<CallbackToReview>> expected = byHand(history);

        assertThat(expected).hasSizeGreaterThan(2);
        try (TestDatabase database = TestDatabase.open()) {
            ReviewReader reader = new ReviewReader(Loading.into(database, new ReviewProjector(OFFICE), history));
            expected.forEach((month, callbacks) ->
                    assertThat(reader.waiting(month, null)).as("%s", month).isEqualTo(callbacks));
        }
    }

    private static Map<YearMonth, List<CallbackToReview>> byHand(List<Event> history) {
        Map<String, CallbackToReview> open = new LinkedHashMap<>();
        for (int i = 0; i < history.size(); i++) {
            if (history.get(i) instanceof CallbackEvent event) {
                String key = event.about() + "/" + event.number();
                if (event instanceof CallbackRecorded recorded) {
                    open.put(key, CallbackToReview.of(recorded, i + 1L));
                } else if (event instanceof CallbackReviewed) {
                    open.remove(key);
                }
            }
        }
        Map<YearMonth, List<CallbackToReview>> months = new LinkedHashMap<>();
        open.values().stream()
                .sorted(Comparator.comparing(CallbackToReview::calledAt).thenComparingLong(CallbackToReview::position))
                .forEach(callback -> months.computeIfAbsent(
                                YearMonth.from(callback.calledAt().atZone(Matters.ZONE)), any -> new ArrayList<>())
                        .add(callback));
        return months;
    }
}
