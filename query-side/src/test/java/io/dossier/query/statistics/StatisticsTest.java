package io.dossier.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.complaint.Channel;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.api.complaint.Severity;
import io.dossier.query.infrastructure.projection.Loading;
import io.dossier.query.statistics.CountedByHand.Call;
import io.dossier.query.statistics.CountedByHand.Matter;
import io.dossier.query.support.TestDatabase;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every figure of every month and row is what a count by hand over the events comes to. */
class StatisticsTest {

    private static final List<YearMonth> MONTHS = Stream.iterate(YearMonth.of(2025, 9), month -> month.plusMonths(1))
            .limit(24)
            .toList();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20260331})
    void callbacks_are_counted_as_by_hand(long seed) {
        List<MatterEvent> history = RandomMatters.of(seed, 60, 1_200);
        CountedByHand byHand = new CountedByHand(history, RandomMatters.ZONE);
        List<Call> calls = byHand.calls();
        try (TestDatabase database = TestDatabase.open()) {
            StatisticsReader reader = reader(database, history);
            for (LocalDate today : List.of(
                    LocalDate.of(2025, 12, 31), LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 17), LocalDate.MAX)) {
                reader.current(Sheet.CALLBACKS, MONTHS).forEach((month, cells) -> {
                    MonthlyCallbackStatistics sheet = new MonthlyCallbackStatistics(month, cells, today);
                    Predicate<Call> counted = call -> !call.matter().malicious();
                    assertThat(figures(sheet)).isEqualTo(byHand.callbacks(month, today, counted));
                    assertThat(figures(sheet.malicious()))
                            .isEqualTo(byHand.callbacks(
                                    month, today, call -> call.matter().malicious()));
                    Rows<Call> rows = (by, values) -> rows(
                            values,
                            value -> byHand.callbacks(
                                    month,
                                    today,
                                    counted.and(call -> by.apply(call).equals(value))));
                    assertThat(rows(sheet.byDepartment(), row -> row.department(), StatisticsTest::figures))
                            .isEqualTo(rows.of(Call::department, values(calls, Call::department)));
                    assertThat(rows(sheet.bySeverity(), row -> row.severity().name(), StatisticsTest::figures))
                            .isEqualTo(rows.of(call -> call.matter().severity(), names(Severity.values())));
                    assertThat(rows(sheet.byKind(), row -> row.kind().name(), StatisticsTest::figures))
                            .isEqualTo(rows.of(call -> kind(call.matter()), names(ComplaintKind.values())));
                    assertThat(rows(sheet.byChannel(), row -> row.channel().name(), StatisticsTest::figures))
                            .isEqualTo(rows.of(call -> channel(call.matter()), names(Channel.values())));
                    assertThat(rows(sheet.byBuilding(), row -> row.building(), StatisticsTest::figures))
                            .isEqualTo(rows.of(
                                    call -> building(call.matter()), values(calls, call -> building(call.matter()))));
                });
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20260331})
    void matters_are_counted_as_by_hand_R6_17(long seed) {
        List<MatterEvent> history = RandomMatters.of(seed, 150, 2_500);
        CountedByHand byHand = new CountedByHand(history, RandomMatters.ZONE);
        List<Matter> matters = byHand.matters();
        try (TestDatabase database = TestDatabase.open()) {
            StatisticsReader reader = reader(database, history);
            MONTHS.forEach(month -> {
                MonthlyComplaintAnalysis sheet =
                        new MonthlyComplaintAnalysis(month, reader.current(Sheet.COMPLAINTS, month));
                Predicate<Matter> counted = matter -> !matter.malicious();
                assertThat(figures(sheet)).isEqualTo(byHand.complaints(month, counted));
                assertThat(figures(sheet.malicious())).isEqualTo(byHand.complaints(month, Matter::malicious));
                Rows<Matter> rows = (by, values) -> rows(
                        values,
                        value -> byHand.complaints(
                                month, counted.and(matter -> by.apply(matter).equals(value))));
                assertThat(rows(sheet.byDepartment(), row -> row.department(), StatisticsTest::figures))
                        .isEqualTo(rows.of(StatisticsTest::department, values(matters, StatisticsTest::department)));
                assertThat(rows(sheet.bySeverity(), row -> row.severity().name(), StatisticsTest::figures))
                        .isEqualTo(rows.of(Matter::severity, names(Severity.values())));
                assertThat(rows(sheet.byKind(), row -> row.kind().name(), StatisticsTest::figures))
                        .isEqualTo(rows.of(StatisticsTest::kind, names(ComplaintKind.values())));
                assertThat(rows(sheet.byChannel(), row -> row.channel().name(), StatisticsTest::figures))
                        .isEqualTo(rows.of(StatisticsTest::channel, names(Channel.values())));
                assertThat(rows(sheet.byBuilding(), row -> row.building(), StatisticsTest::figures))
                        .isEqualTo(rows.of(StatisticsTest::building, values(matters, StatisticsTest::building)));
            });
        }
    }

    @Test
    void the_random_histories_are_worth_the_counting() {
        CountedByHand byHand = new CountedByHand(RandomMatters.of(1, 60, 1_200), RandomMatters.ZONE);
        Map<String, Object> of = byHand.callbacks(YearMonth.of(2026, 2), LocalDate.MAX, call -> true);
        assertThat(of).doesNotContainValue(0L).doesNotContainValue("null");
        assertThat(byHand.complaints(YearMonth.of(2026, 1), matter -> true)).doesNotContainValue("0 null null");
        assertThat(byHand.matters()).anyMatch(Matter::closed).anyMatch(Matter::malicious);
    }

    private static StatisticsReader reader(TestDatabase database, List<MatterEvent> history) {
        return new StatisticsReader(Loading.into(database, new StatisticsProjector(RandomMatters.ZONE), history));
    }

    /** Rows of a breakdown by hand, by the value of each, without those of which nothing is counted. */
    private interface Rows<T> {
        Map<String, Map<String, Object>> of(Function<T, String> by, List<String> values);
    }

    private static Map<String, Map<String, Object>> rows(
            List<String> values, Function<String, Map<String, Object>> figures) {
        Map<String, Map<String, Object>> rows = new TreeMap<>();
        values.forEach(value -> {
            Map<String, Object> row = figures.apply(value);
            if (row.values().stream().anyMatch(number -> number instanceof Long count && count != 0)) {
                rows.put(value, row);
            }
        });
        return rows;
    }

    private static <R> Map<String, Map<String, Object>> rows(
            List<R> rows, Function<R, @Nullable String> by, Function<R, Map<String, Object>> figures) {
        Map<String, Map<String, Object>> all = new TreeMap<>();
        rows.forEach(row -> all.put(Objects.requireNonNullElse(by.apply(row), "none"), figures.apply(row)));
        assertThat(all).hasSameSizeAs(rows);
        return all;
    }

    private static <T> List<String> values(List<T> all, Function<T, String> by) {
        return List.copyOf(new TreeSet<>(all.stream().map(by).toList()));
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }

    private static String department(Matter matter) {
        return matter.department().orElse("none");
    }

    private static String building(Matter matter) {
        return matter.building().orElse("none");
    }

    private static String kind(Matter matter) {
        return matter.registered().matter().kind().name();
    }

    private static String channel(Matter matter) {
        return matter.registered().channel().name();
    }

    static Map<String, Object> figures(CallbackFigures of) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("due", (long) of.getDue());
        figures.put("overdue", (long) of.getOverdue());
        figures.put("made", (long) of.getMade());
        figures.put("reached", (long) of.getReached());
        figures.put("notReached", (long) of.getNotReached());
        figures.put("satisfied", (long) of.getSatisfied());
        figures.put("dissatisfied", (long) of.getDissatisfied());
        figures.put("satisfactionRate", Objects.requireNonNullElse(of.getSatisfactionRate(), "null"));
        figures.put("onTime", (long) of.getOnTime());
        figures.put("onTimeRate", Objects.requireNonNullElse(of.getOnTimeRate(), "null"));
        figures.put("repeat", (long) of.getRepeat());
        return figures;
    }

    static Map<String, Object> figures(ComplaintFigures of) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("registered", (long) of.getRegistered());
        figures.put("closed", (long) of.getClosed());
        figures.put("open", (long) of.getOpen());
        figures.put("substantiated", (long) of.getSubstantiated());
        figures.put("unfounded", (long) of.getUnfounded());
        figures.put("answeredInTime", (long) of.getAnsweredInTime());
        figures.put("answeredLate", (long) of.getAnsweredLate());
        figures.put("unanswered", (long) of.getUnanswered());
        figures.put("daysToAnswer", days(of.getDaysToAnswer()));
        figures.put("daysToSolve", days(of.getDaysToSolve()));
        figures.put("daysToSatisfaction", days(of.getDaysToSatisfaction()));
        of.getMissedDeadlines().forEach(missed -> figures.put(missed.deadline().name(), (long) missed.count()));
        return figures;
    }

    private static String days(Percentiles days) {
        return days.count() + " " + days.median() + " " + days.p90();
    }
}
