package io.dossier.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Matter;
import io.dossier.api.complaint.Severity;
import io.dossier.api.statistics.StatisticsEvent.MonthSubmitted;
import io.dossier.query.infrastructure.projection.ProjectionAwait;
import io.dossier.query.support.Matters;
import io.dossier.query.support.Teller;
import io.dossier.query.support.TestApplication;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** What reporting jobs get of a month's figures, over running projections. Each test has a month of its own. */
@SpringBootTest(classes = TestApplication.class)
class StatisticsExportTest {

    private final Teller teller;
    private final ProjectionAwait projections;
    private final Fetching job;

    @Autowired
    StatisticsExportTest(Teller teller, ProjectionAwait projections, ExportController controller) {
        this.teller = teller;
        this.projections = projections;
        this.job = new Fetching(controller);
    }

    private void calledBackOn(LocalDate day, boolean satisfied) {
        Matter matter = Matters.outdoors(ComplaintKind.REPAIR, "counted " + System.nanoTime());
        teller.tell(
                Matters.registered(matter, Severity.NORMAL, Matters.at(day, 0)),
                Matters.assigned(matter, "ENGINEERING", day.plusDays(2), Matters.at(day, 1)),
                Matters.result(matter, "ENGINEERING", Matters.at(day, 2)),
                Matters.arranged(matter, 1, day, Matters.at(day, 3)),
                Matters.calledBack(matter, 1, satisfied, Matters.at(day, 4)));
        settle();
    }

    private void settle() {
        assertThat(projections.untilHead(Duration.ofSeconds(30))).isEmpty();
    }

    private static JsonNode row(List<JsonNode> rows, String dimension) {
        return rows.stream()
                .filter(row -> row.path("dimension").asString().equals(dimension))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_was_submitted_stays_as_it_was_for_ever_R9_4() {
        calledBackOn(LocalDate.of(2024, 5, 7), true);
        teller.tell(
                new MonthSubmitted(YearMonth.of(2024, 5), 1, Optional.empty(), Instant.parse("2024-06-01T01:00:00Z")));
        settle();
        ResponseEntity<?> first = job.ask("callback-statistics.csv", "month=2024-05", "submission=1");
        ResponseEntity<?> then = job.ask("callback-statistics.csv", "month=2024-05");
        String submitted = Fetching.body(first);
        String known = Fetching.body(then);

        calledBackOn(LocalDate.of(2024, 5, 8), false);
        ResponseEntity<?> second = job.ask("callback-statistics.csv", "month=2024-05", "submission=1");
        ResponseEntity<?> now = job.ask("callback-statistics.csv", "month=2024-05");

        assertThat(Fetching.body(second)).isEqualTo(submitted);
        assertThat(second.getHeaders().getETag()).isEqualTo(first.getHeaders().getETag());
        assertThat(second.getHeaders().getFirst(ExportController.COMPLETE_TO))
                .isEqualTo(first.getHeaders().getFirst(ExportController.COMPLETE_TO));
        assertThat(Fetching.body(now)).isNotEqualTo(known);
        assertThat(now.getHeaders().getETag()).isNotEqualTo(then.getHeaders().getETag());
        assertThat(submitted.lines())
                .startsWith(
                        "month,submission,dimension,value,due,overdue,made,reached,not_reached,satisfied,dissatisfied,"
                                + "satisfaction_rate,on_time,on_time_rate,repeat",
                        "2024-05,1,ALL,,1,0,1,1,0,1,0,1.0,1,1.0,0")
                .contains("2024-05,1,DEPARTMENT,ENGINEERING,1,0,1,1,0,1,0,1.0,1,1.0,0");
    }

    @Test
    void every_figure_of_the_analysis_of_a_month_R6_17() {
        calledBackOn(LocalDate.of(2024, 7, 9), true);

        List<JsonNode> rows = job.rows("complaint-analysis", "month=2024-07");

        assertThat(row(rows, "ALL").path("registered").asInt()).isEqualTo(1);
        assertThat(row(rows, "ALL").path("submission").isNull()).isTrue();
        assertThat(row(rows, "ALL").path("days_to_satisfaction_median").asInt()).isZero();
        assertThat(row(rows, "ALL").path("missed_deadlines_answer").isInt()).isTrue();
        assertThat(row(rows, "KIND").path("value").asString()).isEqualTo("REPAIR");
    }

    @Test
    void a_month_in_which_nothing_happened_has_one_row_of_zeros() {
        List<JsonNode> rows = job.rows("callback-statistics", "month=2001-01");

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().path("made").asInt()).isZero();
        assertThat(rows.getFirst().path("satisfaction_rate").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "month=2002-02, submission=1, SUBMISSION_UNKNOWN",
        "month=2002-02, submission=0, EXPORT_NUMBER_OUT_OF_RANGE",
        "month=2002-02, submission=one, EXPORT_NUMBER_OUT_OF_RANGE",
        "month=2002-02, after=1, EXPORT_PARAMETER_UNKNOWN",
        "submission=1, month=2002-13, EXPORT_MONTH_MALFORMED",
    })
    void what_cannot_be_answered_is_refused(String one, String other, String code) {
        ResponseEntity<?> answer = job.ask("callback-statistics.csv", one, other);

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(Fetching.body(answer)).contains(code);
    }
}
