package io.dossier.query.export;

import static io.dossier.query.export.Fetching.column;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.complaint.ComplaintEvent.ComplaintReopened;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Matter;
import io.dossier.api.complaint.Severity;
import io.dossier.api.statistics.StatisticsEvent.MonthSubmitted;
import io.dossier.query.infrastructure.projection.ProjectionAwait;
import io.dossier.query.infrastructure.projection.ProjectionPositions;
import io.dossier.query.support.Matters;
import io.dossier.query.support.RandomMatter;
import io.dossier.query.support.Teller;
import io.dossier.query.support.TestApplication;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** What reporting jobs get of a month's register and callbacks as they were submitted, over running projections. Each test has a month of its own. */
@SpringBootTest(classes = TestApplication.class)
class FrozenMonthTest {

    private static final List<String> FILES =
            List.of("register.csv", "register.ndjson", "callbacks.csv", "callbacks.ndjson");

    private final Teller teller;
    private final ProjectionAwait projections;
    private final ProjectionPositions positions;
    private final Fetching job;

    @Autowired
    FrozenMonthTest(
            Teller teller, ProjectionAwait projections, ProjectionPositions positions, ExportController controller) {
        this.teller = teller;
        this.projections = projections;
        this.positions = positions;
        this.job = new Fetching(controller);
    }

    private static Matter matter() {
        return Matters.outdoors(ComplaintKind.REPAIR, "frozen " + System.nanoTime());
    }

    private void settle() {
        assertThat(projections.untilHead(Duration.ofSeconds(60))).isEmpty();
    }

    /** The position to which the figures are bound. */
    private long submit(YearMonth month, int number) {
        teller.tell(new MonthSubmitted(
                month,
                number,
                number == 1 ? Optional.empty() : Optional.of("補錄"),
                Matters.at(month.plusMonths(1).atDay(1), 0)));
        settle();
        return positions.head();
    }

    private static String[] of(YearMonth month, String... others) {
        return IntStream.range(0, others.length + 1)
                .mapToObj(i -> i == 0 ? "month=" + month : others[i - 1])
                .toArray(String[]::new);
    }

    private record Answer(String body, String tag, String completeTo) {}

    private Answer answer(String file, String... parameters) {
        ResponseEntity<?> answer = job.ask(file, parameters);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        return new Answer(
                Fetching.body(answer),
                String.valueOf(answer.getHeaders().getETag()),
                String.valueOf(answer.getHeaders().getFirst(ExportController.COMPLETE_TO)));
    }

    private Map<String, Answer> frozen(YearMonth month, int number) {
        Map<String, Answer> answers = new HashMap<>();
        FILES.forEach(file -> answers.put(file, answer(file, of(month, "submission=" + number))));
        return answers;
    }

    /** A matter that was solved, called back and closed on that day. */
    private Matter closedOn(LocalDate day) {
        Matter matter = matter();
        teller.tell(
                Matters.registered(matter, Severity.NORMAL, Matters.at(day, 0)),
                Matters.verified(matter, true, Severity.NORMAL, Matters.at(day, 1)),
                Matters.assigned(matter, "ENGINEERING", day.plusDays(2), Matters.at(day, 2)),
                Matters.result(matter, "ENGINEERING", Matters.at(day, 3)),
                Matters.signedOff(matter, "ENGINEERING", Matters.at(day, 4)),
                Matters.arranged(matter, 1, day, Matters.at(day, 5)),
                Matters.calledBack(matter, 1, true, Matters.at(day, 6)),
                Matters.closed(matter, Matters.at(day, 7)));
        return matter;
    }

    @Test
    void whatever_becomes_of_the_matters_later_the_month_stays_as_it_was_submitted_R9_4() {
        YearMonth month = YearMonth.of(2023, 5);
        LocalDate day = month.atDay(7);
        Matter closed = closedOn(day);
        Matter waiting = matter();
        teller.tell(
                Matters.registered(waiting, Severity.NORMAL, Matters.at(day, 10)),
                Matters.arranged(waiting, 1, day.plusDays(1), Matters.at(day, 11)));
        long position = submit(month, 1);
        Map<String, Answer> submitted = frozen(month, 1);

        LocalDate later = month.plusMonths(1).atDay(3);
        Matter late = matter();
        teller.tell(
                new ComplaintReopened(closed, "又漏水", Matters.at(later, 0)),
                Matters.arranged(closed, 2, month.atEndOfMonth(), Matters.at(later, 1)),
                Matters.calledBack(waiting, 1, false, Matters.at(later, 2)),
                Matters.registered(late, Severity.NORMAL, Matters.at(day, 20)));
        settle();

        assertThat(frozen(month, 1)).isEqualTo(submitted);
        assertThat(submitted.values()).extracting(Answer::completeTo).containsOnly("" + position);
        assertThat(submitted.values()).extracting(Answer::tag).doesNotHaveDuplicates();
        assertThat(column(job.rows("register", of(month, "submission=1")), "state"))
                .containsExactly("CLOSED", "REGISTERED");
        assertThat(column(job.rows("callbacks", of(month, "submission=1")), "state"))
                .containsExactly("MADE", "DUE");
        assertThat(column(job.rows("register", of(month)), "complaint_id"))
                .containsExactly(
                        closed.complaintId().toString(),
                        waiting.complaintId().toString(),
                        late.complaintId().toString());
        assertThat(column(job.rows("callbacks", of(month)), "complaint_id")) // the other's came to be one of June
                .containsExactly(
                        closed.complaintId().toString(), closed.complaintId().toString());
    }

    @Test
    void a_callback_is_judged_by_the_month_in_which_it_was_due_then() {
        YearMonth month = YearMonth.of(2023, 7);
        LocalDate last = month.atEndOfMonth();
        Matter putOff = matter();
        Matter broughtForward = matter();
        Matter givenUp = matter();
        teller.tell(
                Matters.registered(putOff, Severity.NORMAL, Matters.at(last, 0)),
                Matters.arranged(putOff, 1, last, Matters.at(last, 1)),
                Matters.registered(broughtForward, Severity.NORMAL, Matters.at(last, 2)),
                Matters.arranged(broughtForward, 1, last.plusDays(5), Matters.at(last, 3)),
                Matters.registered(givenUp, Severity.NORMAL, Matters.at(last, 4)),
                Matters.arranged(givenUp, 1, last, Matters.at(last, 5)),
                Matters.verified(givenUp, true, Severity.NORMAL, Matters.at(last, 6)));
        submit(month, 1);
        teller.tell(
                Matters.arranged(putOff, 1, last.plusDays(9), Matters.at(last, 10)),
                Matters.arranged(broughtForward, 1, last, Matters.at(last, 11)),
                Matters.arranged(givenUp, 2, last, Matters.at(last, 12)));
        submit(month, 2);

        List<JsonNode> first = job.rows("callbacks", of(month, "submission=1"));
        assertThat(column(first, "complaint_id"))
                .containsExactly(
                        putOff.complaintId().toString(), givenUp.complaintId().toString());
        assertThat(column(first, "due_on")).containsOnly(last.toString());
        assertThat(column(first, "state")).containsExactly("DUE", "WITHDRAWN");
        assertThat(column(job.rows("callbacks", of(month, "submission=2")), "complaint_id"))
                .containsExactly(
                        broughtForward.complaintId().toString(),
                        givenUp.complaintId().toString(),
                        givenUp.complaintId().toString());
    }

    /** More matters than are retold together, in more rows than are handed over together. */
    @ParameterizedTest
    @CsvSource({"1, 2022-03, 600, 700", "2, 2022-06, 30, 200"})
    void of_any_history_it_is_to_the_byte_what_was_answered_when_it_was_submitted(
            long seed, YearMonth month, int many, int events) {
        Random random = new Random(seed);
        List<RandomMatter> matters = IntStream.range(0, many)
                .mapToObj(i -> new RandomMatter(random, matter()))
                .toList();
        matters.forEach(matter -> live(matter, month.atDay(1 + random.nextInt(28))));
        for (int i = 0; i < events / 2; i++) {
            live(matters.get(random.nextInt(matters.size())), month.atDay(1 + random.nextInt(28)));
        }
        submit(month, 1);
        Map<String, Answer> then = new HashMap<>();
        FILES.forEach(file -> then.put(file, answer(file, of(month))));

        for (int i = 0; i < events / 2; i++) {
            live(matters.get(random.nextInt(matters.size())), month.atDay(1 + random.nextInt(28)));
        }
        settle();

        then.forEach((file, submitted) -> {
            Answer frozen = answer(file, of(month, "submission=1"));
            assertThat(frozen.body()).as(file).isEqualTo(submitted.body());
            assertThat(frozen.completeTo()).isEqualTo(submitted.completeTo());
            assertThat(answer(file, of(month)).body()).as(file).isNotEqualTo(frozen.body());
        });
    }

    private void live(RandomMatter matter, LocalDate day) {
        matter.next(day).forEach(teller::tell);
    }

    @Test
    void it_is_fetched_in_pieces_and_what_changed_since_as_it_was_then() {
        YearMonth month = YearMonth.of(2023, 9);
        LocalDate day = month.atDay(7);
        List<Matter> matters = List.of(matter(), matter(), matter());
        matters.forEach(matter -> teller.tell(Matters.registered(matter, Severity.NORMAL, Matters.at(day, 0))));
        long registered = positions.head();
        teller.tell(Matters.answered(matters.get(1), Matters.at(day, 1)));
        submit(month, 1);
        teller.tell(Matters.answered(matters.get(0), Matters.at(day, 2)));
        settle();

        List<JsonNode> page = job.rows("register", of(month, "submission=1", "limit=2"));
        assertThat(page).hasSize(2);
        assertThat(page.getFirst().path("answered_at").isNull()).isTrue();
        assertThat(column(
                        job.rows(
                                "register",
                                of(
                                        month,
                                        "submission=1",
                                        "after=" + page.getLast().path("position"))),
                        "complaint_id"))
                .containsExactly(matters.get(2).complaintId().toString());
        assertThat(column(
                        job.rows("register", of(month, "submission=1", "changedAfter=" + registered)), "complaint_id"))
                .containsExactly(matters.get(1).complaintId().toString());
    }

    @Test
    void a_matter_that_was_entered_later_is_in_the_restatement_only() {
        YearMonth month = YearMonth.of(2023, 11);
        submit(month, 1);
        closedOn(month.atDay(7));
        submit(month, 2);

        for (String table : List.of("register", "callbacks")) {
            assertThat(job.rows(table, of(month, "submission=1"))).as(table).isEmpty();
            assertThat(job.rows(table, of(month, "submission=2"))).as(table).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "month=2002-02, submission=1, SUBMISSION_UNKNOWN",
        "month=2002-02, submission=0, EXPORT_NUMBER_OUT_OF_RANGE",
        "month=2002-02, submission=one, EXPORT_NUMBER_OUT_OF_RANGE",
        "submission=1, month=2002-13, EXPORT_MONTH_MALFORMED",
        "submission=1, limit=5, SUBMISSION_UNKNOWN", // of this month, which is not over
        "submission=1, after=999999999, EXPORT_POSITION_UNKNOWN",
    })
    void what_cannot_be_answered_is_refused_as_of_the_statistics(String one, String other, String code) {
        for (String file : FILES) {
            ResponseEntity<?> answer = job.ask(file, one, other);

            assertThat(answer.getStatusCode().value()).isEqualTo(400);
            assertThat(Fetching.body(answer)).contains(code);
        }
    }
}
