package io.dossier.query.history;

import io.dossier.api.Clause;
import io.dossier.eventstore.Selection;
import io.dossier.query.export.Edition;
import io.dossier.query.export.Export;
import io.dossier.query.export.ExportColumn;
import io.dossier.query.export.ExportParameter;
import io.dossier.query.export.ExportParts;
import io.dossier.query.export.ExportRequest;
import io.dossier.query.export.RowSink;
import io.dossier.query.history.HistoryRequests.Range;
import io.dossier.query.infrastructure.access.CurrentUser;
import io.dossier.query.infrastructure.past.Moments;
import io.dossier.query.infrastructure.personal.Sight;
import io.dossier.query.infrastructure.personal.Sights;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The history of events in one stream, for auditors who take it away with them. A row never changes, but for what of it is masked. */
@Component
public class HistoryExport implements Export<HistoryEntry> {

    private static final int AT_ONCE = 500;

    private static final List<ExportColumn<HistoryEntry>> COLUMNS = List.of(
            new ExportColumn<>("position", HistoryEntry::position),
            new ExportColumn<>("recorded_at", HistoryEntry::recordedAt),
            new ExportColumn<>("actor", HistoryEntry::actor),
            new ExportColumn<>("role", HistoryEntry::role),
            new ExportColumn<>("correlation_id", HistoryEntry::correlationId),
            new ExportColumn<>("command_id", entry -> entry.command().id()),
            new ExportColumn<>("command", entry -> entry.command().name()),
            new ExportColumn<>("event", HistoryEntry::event),
            new ExportColumn<>("revision", HistoryEntry::revision),
            new ExportColumn<>(
                    "clauses", entry -> entry.clauses().stream().map(Clause::id).collect(Collectors.joining(" "))),
            new ExportColumn<>("stream", HistoryEntry::stream),
            new ExportColumn<>("sequence", HistoryEntry::sequence),
            new ExportColumn<>("subject_id", HistoryEntry::subjectId),
            new ExportColumn<>("unit_id", HistoryEntry::unitId),
            new ExportColumn<>("tenancy_id", HistoryEntry::tenancyId),
            new ExportColumn<>("complaint_id", HistoryEntry::complaintId),
            new ExportColumn<>("changes", HistoryExport::changes),
            new ExportColumn<>("unreadable", HistoryEntry::unreadable));

    private final HistoryRequests requests;
    private final HistoryReader reader;
    private final Moments moments;
    private final Sights sights;

    HistoryExport(HistoryRequests requests, HistoryReader reader, Moments moments, Sights sights) {
        this.requests = requests;
        this.reader = reader;
        this.moments = moments;
        this.sights = sights;
    }

    private static ExportParts changes(HistoryEntry entry) {
        return new ExportParts(
                entry.changes().stream().map(HistoryExport::parts).toList(),
                entry.changes().stream()
                        .map(change ->
                                "%s: %s → %s".formatted(change.field(), shown(change.before()), shown(change.after())))
                        .collect(Collectors.joining("\n")));
    }

    private static Map<String, @Nullable String> parts(FieldChange change) {
        Map<String, @Nullable String> parts = new LinkedHashMap<>();
        parts.put("field", change.field());
        parts.put("before", change.before());
        parts.put("after", change.after());
        return parts;
    }

    private static String shown(@Nullable String value) {
        return Objects.requireNonNullElse(value, "–");
    }

    @Override
    public String name() {
        return "history";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<ExportColumn<HistoryEntry>> columns() {
        return COLUMNS;
    }

    @Override
    public Set<ExportParameter> parameters() {
        return ExportParameter.ofHistory();
    }

    @Override
    public Edition<HistoryEntry> edition(ExportRequest request) {
        CurrentUser.mustBeAllowed("history");
        Selection selection = requests.selection(
                request.text(ExportParameter.UNIT_ID),
                request.text(ExportParameter.TENANCY_ID),
                request.text(ExportParameter.COMPLAINT_ID),
                request.text(ExportParameter.ACTOR));
        if (selection.key() != Selection.Key.ALL && !reader.has(selection)) {
            throw HistoryRequests.unknown(selection);
        }
        @Nullable String toPosition = request.text(ExportParameter.TO_POSITION);
        Range range = requests.range(
                request.moment(ExportParameter.FROM),
                request.moment(ExportParameter.TO),
                null,
                toPosition == null ? null : Long.valueOf(toPosition));
        moments.at(request.after(), ExportParameter.AFTER.label());
        return new Rows(reader, selection, Math.max(range.after(), request.after()), range.upTo(), sights.current());
    }

    /** The events between two positions, some at a time: stored events never change, so that they are the same at any time. */
    private record Rows(HistoryReader reader, Selection selection, long after, long upTo, Sight sight)
            implements Edition<HistoryEntry> {
        @Override
        public long completeTo() {
            return upTo;
        }

        @Override
        public String mark() {
            return upTo + "/" + sight.mark();
        }

        @Override
        public void rows(RowSink<HistoryEntry> sink) throws IOException {
            long reached = after;
            List<HistoryEntry> entries;
            do {
                entries = reader.page(new HistoryQuery(selection, reached, upTo, true, AT_ONCE), sight);
                for (HistoryEntry entry : entries) {
                    if (!sink.take(entry)) {
                        return;
                    }
                    reached = entry.position();
                }
            } while (entries.size() == AT_ONCE);
        }
    }
}
