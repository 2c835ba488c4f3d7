package io.dossier.query.statistics;

import io.dossier.query.export.Edition;
import io.dossier.query.export.Export;
import io.dossier.query.export.ExportColumn;
import io.dossier.query.export.ExportParameter;
import io.dossier.query.export.ExportRequest;
import io.dossier.query.export.RowSink;
import io.dossier.query.export.SubmittedMonth;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One of the sheets of a month, a row a department, severity and so on: as it is now, or as it was submitted (R9.4). What was submitted has the same
 * rows and the same ETag for ever.
 */
final class StatisticsExport implements Export<StatisticsRow> {

    private final String name;
    private final Sheet sheet;
    private final StatisticsReader statistics;
    private final FrozenMonths months;
    private final Clock clock;
    private final List<ExportColumn<StatisticsRow>> columns;

    StatisticsExport(String name, Sheet sheet, StatisticsReader statistics, FrozenMonths months, Clock clock) {
        this.name = name;
        this.sheet = sheet;
        this.statistics = statistics;
        this.months = months;
        this.clock = clock;
        this.columns = Stream.concat(
                        Stream.of(
                                new ExportColumn<StatisticsRow>("month", StatisticsRow::month),
                                new ExportColumn<StatisticsRow>("submission", StatisticsRow::submission),
                                new ExportColumn<StatisticsRow>(
                                        "dimension", row -> row.row().dimension()),
                                new ExportColumn<StatisticsRow>(
                                        "value", row -> row.row().value())),
                        sheet.figures(Numbers.NONE, YearMonth.of(2000, 1)).keySet().stream()
                                .map(figure -> new ExportColumn<StatisticsRow>(
                                        column(figure), row -> row.figures().get(figure))))
                .toList();
    }

    /** {@code daysToAnswer.median} stands in the column {@code days_to_answer_median}. */
    private static String column(String figure) {
        return figure.replaceAll("([a-z])([A-Z])", "$1_$2").replace('.', '_').toLowerCase(Locale.ROOT);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<ExportColumn<StatisticsRow>> columns() {
        return columns;
    }

    @Override
    public Set<ExportParameter> parameters() {
        return EnumSet.of(ExportParameter.MONTH, ExportParameter.SUBMISSION);
    }

    @Override
    public Edition<StatisticsRow> edition(ExportRequest request) {
        @Nullable YearMonth month = request.month();
        @Nullable Integer number = request.submission();
        return number == null
                ? current(month == null ? YearMonth.now(clock) : month, months.reached())
                : frozen(months.find(month, number));
    }

    private Edition<StatisticsRow> current(YearMonth month, long reached) {
        LocalDate today = LocalDate.now(clock);
        return edition(
                reached,
                reached + "/" + today,
                rows(month, null, statistics.current(sheet, month), numbers -> sheet.figures(numbers, month, today)));
    }

    private Edition<StatisticsRow> frozen(SubmittedMonth submitted) {
        YearMonth month = submitted.month();
        int number = submitted.number();
        return edition(
                submitted.position(),
                submitted.mark(),
                rows(month, number, statistics.frozen(sheet, month, number), numbers -> sheet.figures(numbers, month)));
    }

    private interface Figures {
        Map<String, @Nullable Number> of(Numbers numbers);
    }

    private static List<StatisticsRow> rows(
            YearMonth month, @Nullable Integer submission, Cells cells, Figures figures) {
        return Stream.concat(Stream.of(Dimension.ALL.row(null)), cells.rows().keySet().stream())
                .distinct()
                .map(SheetRow::of)
                .sorted()
                .map(row -> new StatisticsRow(month, submission, row, figures.of(cells.row(row.key()))))
                .toList();
    }

    // A sheet is small: it is read before the answer begins.
    private static Edition<StatisticsRow> edition(long completeTo, String mark, List<StatisticsRow> rows) {
        return new Edition<>() {
            @Override
            public long completeTo() {
                return completeTo;
            }

            @Override
            public String mark() {
                return mark;
            }

            @Override
            public void rows(RowSink<StatisticsRow> sink) throws IOException {
                for (StatisticsRow row : rows) {
                    sink.take(row);
                }
            }
        };
    }
}
