package io.dossier.query.export;

import static io.dossier.query.export.Fetching.column;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.dossier.api.complaint.ComplaintEvent.ComplaintReopened;
import io.dossier.api.complaint.ComplaintEvent.DeadlineMissed;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Deadline;
import io.dossier.api.complaint.Matter;
import io.dossier.api.complaint.Severity;
import io.dossier.query.infrastructure.projection.ProjectionAwait;
import io.dossier.query.infrastructure.projection.ProjectionPositions;
import io.dossier.query.support.Matters;
import io.dossier.query.support.Teller;
import io.dossier.query.support.TestApplication;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** What reporting jobs get of the register and of the callbacks, over running projections. */
@SpringBootTest(classes = TestApplication.class)
class ExportsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    private final Teller teller;
    private final ProjectionAwait projections;
    private final ProjectionPositions positions;
    private final Fetching job;
    private long before;

    @Autowired
    ExportsTest(
            Teller teller, ProjectionAwait projections, ProjectionPositions positions, ExportController controller) {
        this.teller = teller;
        this.projections = projections;
        this.positions = positions;
        this.job = new Fetching(controller);
    }

    @BeforeEach
    void whatOtherTestsTold() {
        before = positions.head();
    }

    private static Matter matter() {
        return Matters.outdoors(ComplaintKind.REPAIR, "exported " + System.nanoTime());
    }

    private void settle() {
        assertThat(projections.untilHead(Duration.ofSeconds(30))).isEmpty();
    }

    private String after() {
        return "after=" + before;
    }

    private void tellTheWholeStory(Matter matter) {
        teller.tell(
                Matters.registered(matter, Severity.NORMAL, Matters.at(DAY, 0)),
                new DeadlineMissed(matter, Deadline.ANSWER, DAY.plusDays(3), Optional.empty()),
                Matters.verified(matter, true, Severity.SERIOUS, Matters.at(DAY, 1)),
                Matters.answered(matter, Matters.at(DAY, 2)),
                Matters.assigned(matter, "ENGINEERING", DAY.plusDays(2), Matters.at(DAY, 3)),
                Matters.result(matter, "ENGINEERING", Matters.at(DAY, 4)),
                Matters.arranged(matter, 1, DAY.plusDays(1), Matters.at(DAY, 5)),
                Matters.signedOff(matter, "ENGINEERING", Matters.at(DAY, 6)),
                Matters.calledBack(matter, 1, false, Matters.at(DAY, 7)),
                Matters.rectification(matter, 1, "CLEANING", DAY.plusDays(1), Matters.at(DAY, 8)),
                Matters.arranged(matter, 2, DAY.plusDays(1), Matters.at(DAY, 9)),
                Matters.result(matter, "CLEANING", Matters.at(DAY, 10)),
                Matters.signedOff(matter, "CLEANING", Matters.at(DAY, 11)),
                Matters.calledBack(matter, 2, true, Matters.at(DAY.plusDays(1), 12)),
                Matters.arranged(matter, 3, DAY.plusDays(9), Matters.at(DAY.plusDays(1), 13)),
                Matters.closed(matter, Matters.at(DAY.plusDays(1), 14)));
    }

    @Test
    void a_matter_is_one_row_as_it_stands() {
        Matter matter = matter();
        tellTheWholeStory(matter);
        settle();

        List<JsonNode> rows = job.rows("register", after());

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().toString())
                .isEqualTo(("{\"position\":%d,\"changed_position\":%d,\"complaint_id\":\"%s\",\"kind\":\"REPAIR\","
                                + "\"channel\":\"HOTLINE\",\"unit_id\":null,\"tenancy_id\":null,\"building\":null,"
                                + "\"first_responder\":\"front-desk\",\"registered_at\":\"2026-03-31T01:00:00Z\","
                                + "\"registered_on\":\"2026-03-31\",\"answer_due_on\":\"2026-04-03\",\"state\":\"CLOSED\","
                                + "\"severity\":\"SERIOUS\",\"department\":\"CLEANING\",\"malicious\":false,"
                                + "\"substantiated\":true,\"resolved_on_the_spot\":false,"
                                + "\"answered_at\":\"2026-03-31T01:00:02Z\",\"solved_at\":\"2026-03-31T01:00:10Z\","
                                + "\"signed_off_at\":\"2026-03-31T01:00:11Z\",\"callbacks_made\":2,\"satisfied\":true,"
                                + "\"satisfied_at\":\"2026-04-01T01:00:12Z\",\"closed_at\":\"2026-04-01T01:00:14Z\","
                                + "\"reopenings\":0,\"missed_answer\":1,\"missed_result\":0,\"missed_review\":0,"
                                + "\"missed_rectification\":0,\"missed_callback\":0}")
                        .formatted(before + 1, before + 16, matter.complaintId()));
    }

    @Test
    void what_is_taken_up_again_is_neither_solved_nor_closed_any_more() {
        Matter matter = matter();
        tellTheWholeStory(matter);
        teller.tell(new ComplaintReopened(matter, "又漏水", Matters.at(DAY.plusDays(5), 0)));
        settle();

        JsonNode row = job.rows("register", after()).getFirst();

        assertThat(row.path("state").asString()).isEqualTo("REOPENED");
        assertThat(row.path("reopenings").asInt()).isEqualTo(1);
        for (String column : List.of("closed_at", "solved_at", "satisfied", "satisfied_at", "department")) {
            assertThat(row.path(column).isNull()).as(column).isTrue();
        }
    }

    @Test
    void each_callback_is_a_row_from_its_arrangement_on_and_stays_one_R9_4() {
        tellTheWholeStory(matter());
        settle();

        List<JsonNode> rows = job.rows("callbacks", after());

        assertThat(column(rows, "position")).containsExactly("" + (before + 7), "" + (before + 11), "" + (before + 15));
        assertThat(column(rows, "changed_position"))
                .containsExactly("" + (before + 10), "" + (before + 14), "" + (before + 16));
        assertThat(column(rows, "state")).containsExactly("MADE", "MADE", "WITHDRAWN");
        assertThat(column(rows, "number")).containsExactly("1", "2", "3");
        assertThat(rows.getFirst().path("satisfied").asBoolean()).isFalse();
        assertThat(rows.getFirst().path("arranged_at").asString()).isEqualTo("2026-03-31T01:00:05Z");
        assertThat(rows.getFirst().path("rectification_department").asString()).isEqualTo("CLEANING");
        assertThat(rows.get(1).path("satisfied").asBoolean()).isTrue();
        assertThat(rows.get(2).path("called_at").isNull()).isTrue();
    }

    @Test
    void nothing_that_people_said_and_no_customer_is_in_any_row() {
        tellTheWholeStory(matter());
        settle();

        for (String file : List.of("register.csv", "register.ndjson", "callbacks.csv", "callbacks.ndjson")) {
            assertThat(job.text(file, after())).doesNotContain("周敏", "5555", "空調", "漏水", "冷凝水管", "地毯");
        }
    }

    @Test
    void pages_behind_one_another_are_the_whole_also_while_more_is_entered() {
        List<Matter> matters = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Matter matter = matter();
            matters.add(matter);
            teller.tell(Matters.registered(matter, Severity.NORMAL, Matters.at(DAY, i)));
        }
        settle();
        List<JsonNode> pages = new ArrayList<>();
        List<JsonNode> page = job.rows("register", after(), "limit=7");
        while (!page.isEmpty()) {
            pages.addAll(page);
            teller.tell(Matters.answered(matters.getFirst(), Matters.at(DAY, 99))); // rows change, their places do not
            settle();
            page = job.rows("register", "after=" + page.getLast().path("position"), "limit=7");
        }

        assertThat(column(pages, "complaint_id"))
                .containsExactlyElementsOf(matters.stream()
                        .map(matter -> matter.complaintId().toString())
                        .toList());
    }

    @Test
    void a_job_may_ask_for_what_changed_since_it_was_last_complete() {
        Matter quiet = matter();
        Matter busy = matter();
        teller.tell(
                Matters.registered(quiet, Severity.NORMAL, Matters.at(DAY, 0)),
                Matters.registered(busy, Severity.NORMAL, Matters.at(DAY, 1)));
        settle();
        String reached = job.ask("register.csv").getHeaders().getFirst(ExportController.COMPLETE_TO);
        assertThat(reached).isEqualTo("" + (before + 2));
        teller.tell(Matters.answered(busy, Matters.at(DAY, 2)));
        settle();

        assertThat(column(job.rows("register", "changedAfter=" + reached), "complaint_id"))
                .containsExactly(busy.complaintId().toString());
    }

    @Test
    void a_month_is_that_of_the_registration_and_of_a_callback_both_of_its_days() {
        Matter march = matter();
        Matter april = matter();
        teller.tell(
                Matters.registered(march, Severity.NORMAL, Matters.at(DAY, 0)),
                Matters.registered(april, Severity.NORMAL, Matters.at(DAY.plusDays(1), 0)),
                Matters.arranged(march, 1, DAY, Matters.at(DAY, 1)),
                Matters.calledBack(march, 1, null, Matters.at(DAY.plusDays(1), 2)));
        settle();

        assertThat(column(job.rows("register", after(), "month=2026-04"), "complaint_id"))
                .containsExactly(april.complaintId().toString());
        assertThat(job.rows("callbacks", after(), "month=2026-04")).hasSize(1);
        assertThat(job.rows("callbacks", after(), "month=2026-05")).isEmpty();
    }

    @Test
    void both_formats_say_the_same() {
        tellTheWholeStory(matter());
        settle();

        JsonNode row = job.rows("register", after()).getFirst();
        List<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(job.text("register.csv", after())).stream()
                .toList();

        assertThat(csv).hasSize(1);
        assertThat(csv.getFirst().getHeader()).containsExactlyElementsOf(row.propertyNames());
        row.properties()
                .forEach(field -> assertThat(csv.getFirst().getField(field.getKey()))
                        .isEqualTo(
                                field.getValue().isNull()
                                        ? ""
                                        : field.getValue().asString()));
    }

    @Test
    void the_tag_stays_while_nothing_happens_and_differs_by_all_that_is_asked_for() {
        teller.tell(Matters.registered(matter(), Severity.NORMAL, Matters.at(DAY, 0)));
        settle();
        String tag = tag("register.csv");

        assertThat(tag("register.csv")).isEqualTo(tag).doesNotStartWith("W/");
        assertThat(List.of(
                        tag("register.ndjson"),
                        tag("callbacks.csv"),
                        tag("register.csv", "limit=5"),
                        tag("register.csv", "month=2026-03"),
                        tag("register.csv", "after=1")))
                .doesNotContain(tag)
                .doesNotHaveDuplicates();
        teller.tell(Matters.registered(matter(), Severity.NORMAL, Matters.at(DAY, 1)));
        settle();
        assertThat(tag("register.csv")).isNotEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"register.csv", "register.ndjson", "callbacks.csv", "complaint-analysis.csv"})
    void who_asks_for_the_head_is_told_all_but_the_rows(String file) {
        settle();

        ResponseEntity<?> head = job.ask(HttpMethod.HEAD, file, "month=2026-03");
        ResponseEntity<?> whole = job.ask(file, "month=2026-03");

        assertThat(head.getStatusCode()).isEqualTo(whole.getStatusCode());
        assertThat(head.getHeaders()).isEqualTo(whole.getHeaders());
        assertThat(head.hasBody()).isFalse();
    }

    private String tag(String file, String... parameters) {
        return String.valueOf(job.ask(file, parameters).getHeaders().getETag());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            limit=0      | limit | EXPORT_NUMBER_OUT_OF_RANGE | limit is "0"; it must be a whole number from 1 to 999999999999999999.
            limit=-3     | limit | EXPORT_NUMBER_OUT_OF_RANGE | limit is "-3"; it must be a whole number from 1 to 999999999999999999.
            after=x      | after | EXPORT_NUMBER_OUT_OF_RANGE | after is "x"; it must be a whole number from 0 to 999999999999999999.
            after=       | after | EXPORT_NUMBER_OUT_OF_RANGE | after is ""; it must be a whole number from 0 to 999999999999999999.
            after=1e3    | after | EXPORT_NUMBER_OUT_OF_RANGE | after is "1e3"; it must be a whole number from 0 to 999999999999999999.
            submission=0 | submission | EXPORT_NUMBER_OUT_OF_RANGE | submission is "0"; it must be a whole number from 1 to 999999999999999999.
            month=2026-13 | month | EXPORT_MONTH_MALFORMED    | month is "2026-13"; it must be a month of the calendar such as 2026-11.
            since=3      | since | EXPORT_PARAMETER_UNKNOWN   | There is no parameter since here; those that there are: after, changedAfter, limit, month, submission.
            """)
    void what_is_wrong_with_a_parameter_is_said_in_words(String parameter, String field, String code, String message) {
        ResponseEntity<?> answer = job.ask("register.csv", parameter);

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(Fetching.body(answer))
                .contains("\"code\":\"%s\"".formatted(code))
                .contains("\"field\":\"%s\"".formatted(field))
                .contains(message.replace("\"", "\\\""));
    }

    @Test
    void a_parameter_stands_once_and_no_position_lies_beyond_the_last_event() {
        assertThat(Fetching.body(job.ask("register.csv", "limit=1", "limit=2")))
                .contains("EXPORT_PARAMETER_REPEATED", "The parameter limit was given 2 times; give it once.");
        assertThat(Fetching.body(job.ask("register.csv", "after=" + (before + 1))))
                .contains("EXPORT_POSITION_UNKNOWN")
                .contains("after is %d, but the last event has position %d".formatted(before + 1, before));
    }

    @Test
    void there_are_no_other_tables_and_no_other_formats() {
        assertThat(job.ask("nothing.csv").getStatusCode().value()).isEqualTo(404);
        assertThat(job.ask("register.xlsx").getStatusCode().value()).isEqualTo(404);
    }
}
