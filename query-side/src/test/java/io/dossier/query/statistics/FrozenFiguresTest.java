package io.dossier.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dossier.api.Event;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.api.complaint.Severity;
import io.dossier.api.statistics.StatisticsEvent.MonthSubmitted;
import io.dossier.query.infrastructure.projection.Loading;
import io.dossier.query.statistics.CountedByHand.Matter;
import io.dossier.query.statistics.Submissions.Submitted;
import io.dossier.query.support.TestDatabase;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was submitted is what was known at its position, whatever came later; and what came later is told figure by figure (R9.4). */
class FrozenFiguresTest {

    private static void withSubmissions(
            long seed, int matters, int events, BiConsumer<List<Event>, StatisticsReader> test) {
        List<Event> history = RandomSubmissions.in(RandomMatters.of(seed, matters, events), seed, 25);
        try (TestDatabase database = TestDatabase.open()) {
            test.accept(
                    history,
                    new StatisticsReader(Loading.into(database, new StatisticsProjector(RandomMatters.ZONE), history)));
        }
    }

    /** What was known before the event at that position, counted by hand. */
    private static CountedByHand upTo(long position, List<Event> history) {
        return new CountedByHand(
                history.subList(0, (int) position - 1).stream()
                        .filter(MatterEvent.class::isInstance)
                        .map(MatterEvent.class::cast)
                        .toList(),
                RandomMatters.ZONE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 20260331})
    void frozen_callbacks_are_those_counted_by_hand_up_to_the_position_R9_4(long seed) {
        withSubmissions(
                seed,
                60,
                1_200,
                (history, reader) -> reader.submissions(RandomSubmissions.MONTHS)
                        .forEach((month, submissions) -> submissions.forEach(submitted -> {
                            CountedByHand byHand = upTo(submitted.position(), history);
                            MonthlyCallbackStatistics sheet = MonthlyCallbackStatistics.frozen(
                                    month,
                                    reader.frozen(Sheet.CALLBACKS, month, submitted.number()),
                                    submitted.number());
                            assertThat(StatisticsTest.figures(sheet))
                                    .isEqualTo(byHand.callbacks(
                                            month,
                                            LocalDate.MAX,
                                            call -> !call.matter().malicious()));
                            assertThat(StatisticsTest.figures(sheet.malicious()))
                                    .isEqualTo(byHand.callbacks(
                                            month,
                                            LocalDate.MAX,
                                            call -> call.matter().malicious()));
                            sheet.byDepartment()
                                    .forEach(row -> assertThat(StatisticsTest.figures(row))
                                            .isEqualTo(byHand.callbacks(
                                                    month,
                                                    LocalDate.MAX,
                                                    call -> !call.matter().malicious()
                                                            && call.department().equals(row.department()))));
                        })));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 20260331})
    void frozen_matters_are_those_counted_by_hand_up_to_the_position_R6_17(long seed) {
        withSubmissions(
                seed,
                100,
                1_500,
                (history, reader) -> reader.submissions(RandomSubmissions.MONTHS)
                        .forEach((month, submissions) -> submissions.forEach(submitted -> {
                            CountedByHand byHand = upTo(submitted.position(), history);
                            MonthlyComplaintAnalysis sheet = new MonthlyComplaintAnalysis(
                                    month,
                                    reader.frozen(Sheet.COMPLAINTS, month, submitted.number()),
                                    submitted.number());
                            assertThat(StatisticsTest.figures(sheet))
                                    .isEqualTo(byHand.complaints(month, matter -> !matter.malicious()));
                            assertThat(StatisticsTest.figures(sheet.malicious()))
                                    .isEqualTo(byHand.complaints(month, Matter::malicious));
                            sheet.bySeverity()
                                    .forEach(row -> assertThat(StatisticsTest.figures(row))
                                            .isEqualTo(byHand.complaints(
                                                    month,
                                                    matter -> !matter.malicious()
                                                            && Severity.valueOf(matter.severity()) == row.severity())));
                        })));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 20260331})
    void every_submission_is_there_with_its_position_and_reason(long seed) {
        withSubmissions(seed, 60, 600, (history, reader) -> {
            List<MonthSubmitted> told = history.stream()
                    .filter(MonthSubmitted.class::isInstance)
                    .map(MonthSubmitted.class::cast)
                    .toList();
            assertThat(told).hasSizeGreaterThan(12).anyMatch(event -> event.number() > 2);
            Map<YearMonth, List<Submitted>> read = reader.submissions(RandomSubmissions.MONTHS);
            assertThat(read.values().stream().mapToInt(List::size).sum()).isEqualTo(told.size());
            told.forEach(event -> assertThat(
                            Objects.requireNonNull(read.get(event.month())).get(event.number() - 1))
                    .isEqualTo(new Submitted(
                            event.number(),
                            history.indexOf(event) + 1L,
                            event.submittedAt(),
                            "chen.siyuan",
                            event.reason().orElse(null))));
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 20260331})
    void a_submission_and_the_difference_make_what_is_there_now(long seed) {
        withSubmissions(
                seed,
                60,
                1_200,
                (history, reader) -> Stream.of(Sheet.values())
                        .forEach(sheet -> reader.submissions(RandomSubmissions.MONTHS)
                                .forEach((month, submissions) -> {
                                    List<Cells> all = Stream.concat(
                                                    submissions.stream()
                                                            .map(submitted ->
                                                                    reader.frozen(sheet, month, submitted.number())),
                                                    Stream.of(reader.current(sheet, month)))
                                            .toList();
                                    IntStream.range(1, all.size())
                                            .forEach(i -> addsUp(sheet, month, all.get(i - 1), all.get(i)));
                                })));
    }

    /** Every figure of every row is what it was, but for exactly the differences that are told. */
    private static void addsUp(Sheet sheet, YearMonth month, Cells before, Cells after) {
        Map<String, FigureDifference> told = new HashMap<>();
        FigureDifference.between(sheet, month, before, after)
                .forEach(figure -> assertThat(
                                told.put(figure.dimension().row(figure.value()) + "#" + figure.figure(), figure))
                        .isNull());
        TreeSet<String> rows = new TreeSet<>(before.rows().keySet());
        rows.addAll(after.rows().keySet());
        rows.forEach(row -> sheet.figures(after.row(row), month).forEach((name, is) -> {
            @Nullable Number was = sheet.figures(before.row(row), month).get(name);
            @Nullable FigureDifference figure = told.remove(row + "#" + name);
            if (figure == null) {
                assertThat(is).as(row + " " + name).isEqualTo(was);
            } else {
                assertThat(figure.before()).isEqualTo(number(was));
                assertThat(figure.after()).isEqualTo(number(is)).isNotEqualTo(figure.before());
                Optional.ofNullable(figure.difference())
                        .ifPresent(difference ->
                                assertThat(number(was) + difference).isCloseTo(number(is), within(1e-9)));
            }
        }));
        assertThat(told).isEmpty();
    }

    private static @Nullable Double number(@Nullable Number number) {
        return number == null ? null : number.doubleValue();
    }
}
