package io.dossier.query.statistics;

import io.dossier.api.complaint.Channel;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Severity;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 每月投訴情況分析: the matters that were registered in a month (R6.17).
 *
 * @param month which month
 * @param cells what was counted of them
 * @param submission which submission these figures are of; null for those of now
 * @param knownAt the position as of which they are shown; null for now
 */
public record MonthlyComplaintAnalysis(
        YearMonth month,
        Cells cells,
        @Nullable Integer submission,
        @Nullable Long knownAt) implements ComplaintFigures, MonthlySheet {

    /** Those of now. */
    MonthlyComplaintAnalysis(YearMonth month, Cells cells) {
        this(month, cells, null, null);
    }

    /** Those of a submission. */
    MonthlyComplaintAnalysis(YearMonth month, Cells cells, @Nullable Integer submission) {
        this(month, cells, submission, null);
    }

    /** Those that were known at a position. */
    static MonthlyComplaintAnalysis known(YearMonth month, Cells cells, long position) {
        return new MonthlyComplaintAnalysis(month, cells, null, position);
    }

    @Override
    public Sheet sheet() {
        return Sheet.COMPLAINTS;
    }

    /** Those that one department was last told to solve; null for none. */
    public record OfDepartment(@Nullable String department, Numbers numbers) implements ComplaintFigures {}

    /** Those of one severity. */
    public record OfSeverity(Severity severity, Numbers numbers) implements ComplaintFigures {}

    /** Those of one kind. */
    public record OfKind(ComplaintKind kind, Numbers numbers) implements ComplaintFigures {}

    /** Those of one building; null for outdoors. */
    public record OfBuilding(@Nullable String building, Numbers numbers) implements ComplaintFigures {}

    /** Those that came by one channel. */
    public record OfChannel(Channel channel, Numbers numbers) implements ComplaintFigures {}

    /** Those that are malicious. */
    public record OfMalicious(Numbers numbers) implements ComplaintFigures {}

    @Override
    public Numbers numbers() {
        return cells.row(Dimension.ALL.row(null));
    }

    /** By the ids of departments, those of none last. */
    public List<OfDepartment> byDepartment() {
        return Dimension.DEPARTMENT.named(cells, (name, row) -> new OfDepartment(name, cells.row(row)));
    }

    /** From the least grave. */
    public List<OfSeverity> bySeverity() {
        return Dimension.SEVERITY.listed(
                cells, Severity.values(), (severity, row) -> new OfSeverity(severity, cells.row(row)));
    }

    /** In the order of the kinds. */
    public List<OfKind> byKind() {
        return Dimension.KIND.listed(cells, ComplaintKind.values(), (kind, row) -> new OfKind(kind, cells.row(row)));
    }

    /** By the buildings' names, outdoors last. */
    public List<OfBuilding> byBuilding() {
        return Dimension.BUILDING.named(cells, (name, row) -> new OfBuilding(name, cells.row(row)));
    }

    /** In the order of the channels. */
    public List<OfChannel> byChannel() {
        return Dimension.CHANNEL.listed(
                cells, Channel.values(), (channel, row) -> new OfChannel(channel, cells.row(row)));
    }

    /** Apart (R6.8). */
    public OfMalicious malicious() {
        return new OfMalicious(cells.row(Dimension.MALICIOUS.row(null)));
    }
}
