package io.dossier.query.statistics;

import io.dossier.query.infrastructure.projection.DocumentStore;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** Reads figures as the portal does, for measurements outside this package. */
public final class StatisticsReading {

    private final StatisticsReader reader;

    public StatisticsReading(DocumentStore store) {
        reader = new StatisticsReader(store);
    }

    /** The callbacks of months, with all their rows; how many were made. */
    public int callbacks(YearMonth first, int months) {
        List<YearMonth> all = Stream.iterate(first, month -> month.plusMonths(1))
                .limit(months)
                .toList();
        return reader.current(Sheet.CALLBACKS, all).entrySet().stream()
                .map(sums -> new MonthlyCallbackStatistics(sums.getKey(), sums.getValue(), LocalDate.MAX))
                .mapToInt(sheet -> sheet.getMade()
                        + sheet.byBuilding().stream()
                                .mapToInt(MonthlyCallbackStatistics.OfBuilding::getOverdue)
                                .sum())
                .sum();
    }

    /** The matters of a month, with the percentiles of all buildings; how many were registered. */
    public int complaints(YearMonth month) {
        MonthlyComplaintAnalysis sheet = new MonthlyComplaintAnalysis(month, reader.current(Sheet.COMPLAINTS, month));
        return sheet.getRegistered()
                + sheet.byBuilding().stream()
                        .mapToInt(row -> row.getDaysToSolve().count())
                        .sum();
    }
}
