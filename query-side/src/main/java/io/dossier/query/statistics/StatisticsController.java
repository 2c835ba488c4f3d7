package io.dossier.query.statistics;

import io.dossier.query.infrastructure.graphql.Months;
import io.dossier.query.infrastructure.graphql.ProblemCode;
import io.dossier.query.infrastructure.graphql.QueryProblem;
import io.dossier.query.infrastructure.past.Moments;
import io.dossier.query.infrastructure.past.Moments.KnownMoment;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers about the figures of months. */
@Controller
public class StatisticsController {

    private static final int MOST_MONTHS = 24;

    private final StatisticsReader statistics;
    private final KnownFigures past;
    private final Moments moments;
    private final Clock clock;

    /** Answers from this reader, of the past from what was known then; today is the clock's day in the office's zone. */
    public StatisticsController(StatisticsReader statistics, KnownFigures past, Moments moments, Clock clock) {
        this.statistics = statistics;
        this.past = past;
        this.moments = moments;
        this.clock = clock;
    }

    /** The callbacks of that month, or of this one; as they were submitted, where a submission is named. */
    @QueryMapping
    public MonthlyCallbackStatistics monthlyCallbackStatistics(
            @Argument @Nullable YearMonth month,
            @Argument @Nullable Integer submission,
            @Argument @Nullable OffsetDateTime asOf,
            @Argument @Nullable Long asOfPosition) {
        YearMonth asked = month == null ? YearMonth.now(clock) : month;
        Optional<KnownMoment> moment = moment(submission, asOf, asOfPosition);
        if (moment.isPresent()) {
            return MonthlyCallbackStatistics.known(
                    asked,
                    past.at(Sheet.CALLBACKS, asked, moment.get()),
                    LocalDate.ofInstant(moment.get().at(), clock.getZone()),
                    moment.get().position());
        }
        return submission == null
                ? callbacks(List.of(asked)).getFirst()
                : MonthlyCallbackStatistics.frozen(asked, frozen(Sheet.CALLBACKS, asked, submission), submission);
    }

    /** The callbacks of each month from one to another. */
    @QueryMapping
    public List<MonthlyCallbackStatistics> callbackStatistics(@Argument YearMonth from, @Argument YearMonth to) {
        return callbacks(Months.between(from, to, MOST_MONTHS));
    }

    /** The matters that were registered in that month, or in this one; as they were submitted, where a submission is named. */
    @QueryMapping
    public MonthlyComplaintAnalysis monthlyComplaintAnalysis(
            @Argument @Nullable YearMonth month,
            @Argument @Nullable Integer submission,
            @Argument @Nullable OffsetDateTime asOf,
            @Argument @Nullable Long asOfPosition) {
        YearMonth asked = month == null ? YearMonth.now(clock) : month;
        Optional<KnownMoment> moment = moment(submission, asOf, asOfPosition);
        if (moment.isPresent()) {
            return MonthlyComplaintAnalysis.known(
                    asked,
                    past.at(Sheet.COMPLAINTS, asked, moment.get()),
                    moment.get().position());
        }
        return submission == null
                ? new MonthlyComplaintAnalysis(asked, statistics.current(Sheet.COMPLAINTS, asked))
                : new MonthlyComplaintAnalysis(asked, frozen(Sheet.COMPLAINTS, asked, submission), submission);
    }

    private Optional<KnownMoment> moment(
            @Nullable Integer submission, @Nullable OffsetDateTime asOf, @Nullable Long asOfPosition) {
        String given = asOf == null ? "asOfPosition" : "asOf";
        if (submission != null && (asOf != null || asOfPosition != null)) {
            throw new QueryProblem(ProblemCode.MOMENT_AMBIGUOUS, given, "submission", given);
        }
        return moments.asOf(asOf, asOfPosition);
    }

    private Cells frozen(Sheet sheet, YearMonth month, int submission) {
        int submissions = statistics.submissions(month).size();
        if (submission < 1 || submission > submissions) {
            throw new QueryProblem(
                    ProblemCode.SUBMISSION_UNKNOWN, "submission", month.toString(), submissions, submission);
        }
        return statistics.frozen(sheet, month, submission);
    }

    private List<MonthlyCallbackStatistics> callbacks(List<YearMonth> months) {
        LocalDate today = LocalDate.now(clock);
        return statistics.current(Sheet.CALLBACKS, months).entrySet().stream()
                .map(sums -> new MonthlyCallbackStatistics(sums.getKey(), sums.getValue(), today))
                .toList();
    }
}
