package io.dossier.query.statistics;

import io.dossier.api.complaint.Channel;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Severity;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 回訪客戶月統計表: the callbacks of a month (R9.4).
 *
 * @param month which month
 * @param cells what was counted in it
 * @param today the day of the question
 * @param submission which submission these figures are of; null for those of now
 * @param knownAt the position as of which they are shown; null for now
 */
public record MonthlyCallbackStatistics(
        YearMonth month,
        Cells cells,
        LocalDate today,
        @Nullable Integer submission,
        @Nullable Long knownAt) implements CallbackFigures, MonthlySheet {

    /** Those of now. */
    MonthlyCallbackStatistics(YearMonth month, Cells cells, LocalDate today) {
        this(month, cells, today, null, null);
    }

    /** Those of a submission. Only a month that is over is submitted: every day of it has passed. */
    static MonthlyCallbackStatistics frozen(YearMonth month, Cells cells, int submission) {
        return new MonthlyCallbackStatistics(month, cells, LocalDate.MAX, submission, null);
    }

    /** Those that were known at a position; that day is their today. */
    static MonthlyCallbackStatistics known(YearMonth month, Cells cells, LocalDate today, long position) {
        return new MonthlyCallbackStatistics(month, cells, today, null, position);
    }

    @Override
    public Sheet sheet() {
        return Sheet.CALLBACKS;
    }

    /** Those about the work of one department. */
    public record OfDepartment(@Nullable String department, CallbackNumbers numbers) implements CallbackFigures {}

    /** Those about matters of one severity. */
    public record OfSeverity(Severity severity, CallbackNumbers numbers) implements CallbackFigures {}

    /** Those about matters of one kind. */
    public record OfKind(ComplaintKind kind, CallbackNumbers numbers) implements CallbackFigures {}

    /** Those about matters of one building; null for outdoors. */
    public record OfBuilding(@Nullable String building, CallbackNumbers numbers) implements CallbackFigures {}

    /** Those about matters that came by one channel. */
    public record OfChannel(Channel channel, CallbackNumbers numbers) implements CallbackFigures {}

    /** Those about malicious matters. */
    public record OfMalicious(CallbackNumbers numbers) implements CallbackFigures {}

    @Override
    public CallbackNumbers numbers() {
        return numbers(Dimension.ALL.row(null));
    }

    /** By the departments' ids. */
    public List<OfDepartment> byDepartment() {
        return Dimension.DEPARTMENT.named(cells, (name, row) -> new OfDepartment(name, numbers(row)));
    }

    /** From the least grave. */
    public List<OfSeverity> bySeverity() {
        return Dimension.SEVERITY.listed(
                cells, Severity.values(), (severity, row) -> new OfSeverity(severity, numbers(row)));
    }

    /** In the order of the kinds. */
    public List<OfKind> byKind() {
        return Dimension.KIND.listed(cells, ComplaintKind.values(), (kind, row) -> new OfKind(kind, numbers(row)));
    }

    /** By the buildings' names, outdoors last. */
    public List<OfBuilding> byBuilding() {
        return Dimension.BUILDING.named(cells, (name, row) -> new OfBuilding(name, numbers(row)));
    }

    /** In the order of the channels. */
    public List<OfChannel> byChannel() {
        return Dimension.CHANNEL.listed(
                cells, Channel.values(), (channel, row) -> new OfChannel(channel, numbers(row)));
    }

    /** Apart (R6.8). */
    public OfMalicious malicious() {
        return new OfMalicious(numbers(Dimension.MALICIOUS.row(null)));
    }

    private CallbackNumbers numbers(String row) {
        return new CallbackNumbers(cells.row(row), month, today);
    }
}
