package io.dossier.query.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers about the figures of months. */
@Controller
public class StatisticsController {

    private final StatisticsReader statistics;
    private final Clock clock;

    /** Answers from this reader; today is the clock's day in the office's zone. */
    public StatisticsController(StatisticsReader statistics, Clock clock) {
        this.statistics = statistics;
        this.clock = clock;
    }

    /** The callbacks of that month, or of this one. */
    @QueryMapping
    public MonthlyCallbackStatistics monthlyCallbackStatistics(@Argument @Nullable YearMonth month) {
        return callbacks(List.of(month == null ? YearMonth.now(clock) : month)).getFirst();
    }

    private List<MonthlyCallbackStatistics> callbacks(List<YearMonth> months) {
        LocalDate today = LocalDate.now(clock);
        return statistics.callbacks(months).entrySet().stream()
                .map(sums -> new MonthlyCallbackStatistics(sums.getKey(), sums.getValue(), today))
                .toList();
    }
}
