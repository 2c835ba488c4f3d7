package io.dossier.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Deadline;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.api.complaint.Severity;
import io.dossier.query.infrastructure.projection.Loading;
import io.dossier.query.support.Story;
import io.dossier.query.support.TestDatabase;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In which month something counts, and what later events change in it. The office is in Shanghai, where the day begins at 16:00 UTC. */
class MonthsTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);
    private static final LocalDate LATER = LocalDate.of(2027, 6, 1);
    private static final String WORKS = "ENGINEERING";

    private static MatterStory matter(String name) {
        return MatterStory.of(Story.id(name), ComplaintKind.REPAIR, "A");
    }

    private static MonthlyCallbackStatistics callbacks(
            ZoneId zone, YearMonth month, LocalDate today, MatterStory... stories) {
        try (TestDatabase database = TestDatabase.open()) {
            return new MonthlyCallbackStatistics(
                    month, reader(database, zone, stories).current(Sheet.CALLBACKS, month), today);
        }
    }

    private static MonthlyComplaintAnalysis complaints(ZoneId zone, YearMonth month, MatterStory... stories) {
        try (TestDatabase database = TestDatabase.open()) {
            return new MonthlyComplaintAnalysis(
                    month, reader(database, zone, stories).current(Sheet.COMPLAINTS, month));
        }
    }

    private static StatisticsReader reader(TestDatabase database, ZoneId zone, MatterStory... stories) {
        List<MatterEvent> events = new ArrayList<>();
        List.of(stories).forEach(story -> events.addAll(story.events()));
        return new StatisticsReader(Loading.into(database, new StatisticsProjector(zone), events));
    }

    @Test
    void the_month_ends_at_the_offices_midnight() {
        MatterStory last = matter("last").registered("2026-11-30T15:59:59.999999Z", Severity.MINOR, "2026-12-03");
        MatterStory first = matter("first").registered("2026-11-30T16:00:00Z", Severity.MINOR, "2026-12-03");

        assertThat(complaints(SHANGHAI, NOVEMBER, last, first).getRegistered()).isEqualTo(1);
        assertThat(complaints(SHANGHAI, DECEMBER, last, first).getRegistered()).isEqualTo(1);
        assertThat(complaints(ZoneOffset.UTC, NOVEMBER, last, first).getRegistered())
                .isEqualTo(2);
    }

    @Test
    void an_answer_is_in_time_until_the_offices_midnight() {
        MatterStory inTime = matter("in time")
                .registered("2026-11-26T16:00:00Z", Severity.MINOR, "2026-11-30")
                .answered("2026-11-30T15:59:59.999999Z");
        MatterStory late = matter("late")
                .registered("2026-11-26T16:00:00Z", Severity.MINOR, "2026-11-30")
                .answered("2026-11-30T16:00:00Z");

        MonthlyComplaintAnalysis sheet = complaints(SHANGHAI, NOVEMBER, inTime, late);
        assertThat(sheet.getAnsweredInTime()).isEqualTo(1);
        assertThat(sheet.getAnsweredLate()).isEqualTo(1);
        assertThat(sheet.getDaysToAnswer().median()).isEqualTo(3);
        assertThat(sheet.getDaysToAnswer().p90()).isEqualTo(4);
    }

    @Test
    void a_callback_counts_as_due_in_one_month_and_as_made_in_another() {
        MatterStory late = matter("late")
                .registered("2026-11-20T02:00:00Z", Severity.MINOR, "2026-11-23")
                .arranged(1, WORKS, "2026-11-30")
                .satisfied(1, WORKS, "2026-11-30", "2026-11-30T16:00:00Z");

        MonthlyCallbackStatistics november = callbacks(SHANGHAI, NOVEMBER, LATER, late);
        assertThat(november.getDue()).isEqualTo(1);
        assertThat(november.getOverdue()).isEqualTo(1);
        assertThat(november.getMade()).isZero();
        assertThat(november.getOnTimeRate()).isNull();
        MonthlyCallbackStatistics december = callbacks(SHANGHAI, DECEMBER, LATER, late);
        assertThat(december.getDue()).isZero();
        assertThat(december.getMade()).isEqualTo(1);
        assertThat(december.getOnTime()).isZero();
        assertThat(december.getSatisfactionRate()).isEqualTo(1.0);
        assertThat(callbacks(ZoneOffset.UTC, NOVEMBER, LATER, late).getOnTime()).isEqualTo(1);
    }

    @Test
    void a_callback_that_was_not_made_is_overdue_from_the_day_after() {
        MatterStory waiting = matter("waiting")
                .registered("2026-11-20T02:00:00Z", Severity.MINOR, "2026-11-23")
                .arranged(1, WORKS, "2026-11-30");

        assertThat(callbacks(SHANGHAI, NOVEMBER, LocalDate.of(2026, 11, 30), waiting)
                        .getOverdue())
                .isZero();
        assertThat(callbacks(SHANGHAI, NOVEMBER, LocalDate.of(2026, 12, 1), waiting)
                        .getOverdue())
                .isEqualTo(1);
    }

    @Test
    void a_callback_that_was_arranged_anew_is_due_on_the_new_day_only() {
        MatterStory moved = matter("moved")
                .registered("2026-11-20T02:00:00Z", Severity.MINOR, "2026-11-23")
                .arranged(1, WORKS, "2026-11-30")
                .arranged(1, "CLEANING", "2026-12-01");

        assertThat(callbacks(SHANGHAI, NOVEMBER, LATER, moved).getDue()).isZero();
        assertThat(callbacks(SHANGHAI, NOVEMBER, LATER, moved).byDepartment()).isEmpty();
        assertThat(callbacks(SHANGHAI, DECEMBER, LATER, moved).byDepartment())
                .singleElement()
                .satisfies(row -> assertThat(row.department()).isEqualTo("CLEANING"));
    }

    @Test
    void a_callback_that_waits_for_its_day_is_given_up_when_the_matter_is_closed_and_an_overdue_one_is_not() {
        MatterStory givenUp = matter("given up")
                .registered("2026-11-20T02:00:00Z", Severity.MINOR, "2026-11-23")
                .arranged(2, WORKS, "2026-11-25")
                .closed("2026-11-25T15:59:59Z");
        MatterStory overdue = matter("overdue")
                .registered("2026-11-20T02:00:00Z", Severity.MINOR, "2026-11-23")
                .arranged(2, WORKS, "2026-11-25")
                .closed("2026-11-25T16:00:00Z");

        assertThat(callbacks(SHANGHAI, NOVEMBER, LATER, givenUp).getDue()).isZero();
        assertThat(callbacks(SHANGHAI, NOVEMBER, LATER, overdue).getDue()).isEqualTo(1);
        assertThat(callbacks(SHANGHAI, NOVEMBER, LATER, overdue).getOverdue()).isEqualTo(1);
    }

    @Test
    void a_day_that_was_recorded_as_missed_is_not_kept_by_what_is_told_of_an_earlier_time() {
        MatterStory story = matter("told late")
                .registered("2026-11-20T02:00:00Z", Severity.NORMAL, "2026-11-23")
                .missed(Deadline.ANSWER, "2026-11-23")
                .answered("2026-11-22T02:00:00Z")
                .arranged(1, WORKS, "2026-11-25")
                .missed(Deadline.CALLBACK, "2026-11-25")
                .satisfied(1, WORKS, "2026-11-25", "2026-11-24T02:00:00Z");

        MonthlyComplaintAnalysis analysis = complaints(SHANGHAI, NOVEMBER, story);
        assertThat(analysis.getAnsweredInTime()).isZero();
        assertThat(analysis.getAnsweredLate()).isEqualTo(1);
        MonthlyCallbackStatistics statistics = callbacks(SHANGHAI, NOVEMBER, LATER, story);
        assertThat(statistics.getOnTime()).isZero();
        assertThat(statistics.getOverdue()).isEqualTo(1);
    }

    @Test
    void a_day_that_was_missed_is_not_made_good_by_another_being_fixed_nor_by_the_matters_end() {
        MatterStory story = matter("arranged anew")
                .registered("2026-11-20T02:00:00Z", Severity.NORMAL, "2026-11-23")
                .answered("2026-11-22T02:00:00Z")
                .missed(Deadline.ANSWER, "2026-11-23")
                .arranged(1, WORKS, "2026-11-25")
                .missed(Deadline.CALLBACK, "2026-11-25")
                .arranged(1, WORKS, "2026-11-28")
                .satisfied(1, WORKS, "2026-11-28", "2026-11-27T02:00:00Z")
                .arranged(2, WORKS, "2026-11-29")
                .missed(Deadline.CALLBACK, "2026-11-29")
                .closed("2026-11-29T02:00:00Z");

        assertThat(complaints(SHANGHAI, NOVEMBER, story).getAnsweredInTime()).isEqualTo(1);
        MonthlyCallbackStatistics statistics = callbacks(SHANGHAI, NOVEMBER, LATER, story);
        assertThat(statistics.getOnTime()).isZero();
        assertThat(statistics.getOverdue()).isEqualTo(2);
    }

    @Test
    void what_is_known_later_changes_the_months_that_it_touches() {
        MatterStory story = matter("corrected")
                .registered("2026-11-20T02:00:00Z", Severity.MINOR, "2026-11-23")
                .satisfied(1, WORKS, "2026-11-30", "2026-11-30T02:00:00Z")
                .missed(Deadline.ANSWER, "2026-11-23")
                .closed("2026-11-30T03:00:00Z");
        assertThat(complaints(SHANGHAI, NOVEMBER, story).bySeverity())
                .extracting(MonthlyComplaintAnalysis.OfSeverity::severity)
                .containsExactly(Severity.MINOR);

        story.reopened("2027-01-10T02:00:00Z").verified("2027-01-10T02:00:00Z", true, Severity.SERIOUS);
        MonthlyComplaintAnalysis analysis = complaints(SHANGHAI, NOVEMBER, story);
        assertThat(analysis.bySeverity())
                .extracting(MonthlyComplaintAnalysis.OfSeverity::severity)
                .containsExactly(Severity.SERIOUS);
        assertThat(analysis.getOpen()).isEqualTo(1);
        assertThat(analysis.getDaysToSatisfaction().count()).isZero();
        assertThat(analysis.getMissedDeadlines())
                .contains(
                        new ComplaintFigures.Missed(Deadline.ANSWER, 1),
                        new ComplaintFigures.Missed(Deadline.RESULT, 0));
        assertThat(callbacks(SHANGHAI, NOVEMBER, LATER, story).getSatisfied()).isEqualTo(1);

        story.malicious("2027-01-11T02:00:00Z");
        assertThat(complaints(SHANGHAI, NOVEMBER, story).getRegistered()).isZero();
        assertThat(complaints(SHANGHAI, NOVEMBER, story).byBuilding()).isEmpty();
        assertThat(complaints(SHANGHAI, NOVEMBER, story).malicious().getRegistered())
                .isEqualTo(1);
        assertThat(callbacks(SHANGHAI, NOVEMBER, LATER, story).getMade()).isZero();
        assertThat(callbacks(SHANGHAI, NOVEMBER, LATER, story).malicious().getMade())
                .isEqualTo(1);
    }

    @Test
    void a_building_may_have_any_name() {
        for (String name : List.of("A", "甲座", "B.1 $x/%2E+", "a\tb\nc\\d\\", "", " ", "DEPARTMENT")) {
            MatterStory story = MatterStory.of(Story.id(name), ComplaintKind.HELP, name)
                    .registered("2026-11-20T02:00:00Z", Severity.MINOR, "2026-11-23");
            assertThat(complaints(SHANGHAI, NOVEMBER, story).byBuilding())
                    .singleElement()
                    .satisfies(row -> assertThat(row.building()).isEqualTo(name));
        }
        MatterStory outdoors = MatterStory.of(Story.id("outdoors"), ComplaintKind.HELP, null)
                .registered("2026-11-20T02:00:00Z", Severity.MINOR, "2026-11-23");
        assertThat(complaints(SHANGHAI, NOVEMBER, outdoors).byBuilding())
                .singleElement()
                .satisfies(row -> assertThat(row.building()).isNull());
    }
}
