package io.dossier.query.statistics;

import io.dossier.query.infrastructure.graphql.ProblemCode;
import io.dossier.query.infrastructure.graphql.QueryProblem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers about the figures of months. */
@Controller
public class StatisticsController {

    private static final int MOST_MONTHS = 24;

    private final StatisticsReader statistics;
    private final Clock clock;

    /** Answers from this reader; today is the clock's day in the office's zone. */
    public StatisticsController(StatisticsReader statistics, Clock clock) {
        this.statistics = statistics;
        this.clock = clock;
    }

    /** The callbacks of that month, or of this one; as they were submitted, where a submission is named. */
    @QueryMapping
    public MonthlyCallbackStatistics monthlyCallbackStatistics(
            @Argument @Nullable YearMonth month, @Argument @Nullable Integer submission) {
        YearMonth asked = month == null ? YearMonth.now(clock) : month;
        return submission == null
                ? callbacks(List.of(asked)).getFirst()
                : MonthlyCallbackStatistics.frozen(asked, frozen(Sheet.CALLBACKS, asked, submission), submission);
    }

    /** The callbacks of each month from one to another. */
    @QueryMapping
    public List<MonthlyCallbackStatistics> callbackStatistics(@Argument YearMonth from, @Argument YearMonth to) {
        return callbacks(months(from, to));
    }

    /** The matters that were registered in that month, or in this one; as they were submitted, where a submission is named. */
    @QueryMapping
    public MonthlyComplaintAnalysis monthlyComplaintAnalysis(
            @Argument @Nullable YearMonth month, @Argument @Nullable Integer submission) {
        YearMonth asked = month == null ? YearMonth.now(clock) : month;
        return submission == null
                ? new MonthlyComplaintAnalysis(asked, statistics.current(Sheet.COMPLAINTS, asked))
                : new MonthlyComplaintAnalysis(asked, frozen(Sheet.COMPLAINTS, asked, submission), submission);
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

    private static List<YearMonth> months(YearMonth from, YearMonth to) {
        long months = ChronoUnit.MONTHS.between(from, to) + 1;
        if (months < 1) {
            throw new QueryProblem(ProblemCode.DATE_RANGE_REVERSED, "from", from, to);
        }
        if (months > MOST_MONTHS) {
            throw new QueryProblem(ProblemCode.TOO_MANY_MONTHS, "to", from, to, months, MOST_MONTHS);
        }
        return Stream.iterate(from, month -> month.plusMonths(1)).limit(months).toList();
    }
}
