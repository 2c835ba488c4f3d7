package io.dossier.query.callback;

import io.dossier.query.callback.CallbackRow.Asked;
import io.dossier.query.callback.CallbackRow.Ordered;
import io.dossier.query.export.Edition;
import io.dossier.query.export.Export;
import io.dossier.query.export.ExportColumn;
import io.dossier.query.export.ExportParameter;
import io.dossier.query.export.ExportRequest;
import io.dossier.query.export.RowBlock;
import io.dossier.query.export.RowBlocks;
import io.dossier.query.export.RowEditions;
import io.dossier.query.export.SubmittedMonths;
import io.dossier.query.infrastructure.OfficeZone;
import io.dossier.query.infrastructure.past.Retelling;
import io.dossier.query.infrastructure.projection.DocumentStore;
import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.ProjectionPositions;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All callbacks, made and due, in the order in which they came into being (R6.15, R9). */
@Component
public class CallbackExport implements Export<CallbackRow> {

    /** Where their rows are kept. They are read by id alone. */
    public static final DocumentType<RowBlock> ROWS = RowBlock.type("export_callbacks", CallbackRow.LAYOUT);

    /** The projection that writes the rows. */
    public static final String PROJECTION = "export";

    private static final List<ExportColumn<CallbackRow>> COLUMNS = List.of(
            new ExportColumn<>("position", CallbackRow::position),
            new ExportColumn<>("changed_position", CallbackRow::changedPosition),
            new ExportColumn<>("complaint_id", row -> row.about().complaintId()),
            new ExportColumn<>("kind", row -> row.about().kind()),
            new ExportColumn<>("unit_id", row -> row.about().unitId()),
            new ExportColumn<>("tenancy_id", row -> row.about().tenancyId()),
            new ExportColumn<>("building", row -> row.about().building()),
            new ExportColumn<>("number", CallbackRow::number),
            new ExportColumn<>("state", CallbackRow::state),
            new ExportColumn<>("method", row -> row.plan().method()),
            new ExportColumn<>("department", row -> row.plan().department()),
            new ExportColumn<>("due_on", row -> row.plan().dueOn()),
            new ExportColumn<>("arranged_at", row -> row.plan().arrangedAt()),
            new ExportColumn<>("called_at", asked(Asked::calledAt)),
            new ExportColumn<>("reached", asked(Asked::reached)),
            new ExportColumn<>("satisfied", asked(Asked::satisfied)),
            new ExportColumn<>("next_callback_on", asked(Asked::nextCallbackOn)),
            new ExportColumn<>("rectification_department", ordered(Ordered::department)),
            new ExportColumn<>("rectification_due_on", ordered(Ordered::dueOn)),
            new ExportColumn<>("reviewed_at", CallbackRow::reviewedAt));

    private final RowEditions<CallbackRow> editions;

    /** Reads from this store; what was known when a month was submitted, from the events. */
    public CallbackExport(
            DocumentStore store,
            ProjectionPositions positions,
            SubmittedMonths months,
            Retelling past,
            OfficeZone office) {
        this.editions = new RowEditions<>(
                new RowBlocks<>(store.reader(ROWS), positions, PROJECTION, CallbackRow::parse),
                new CallbacksOverTime(past, office),
                months,
                office.id());
    }

    private static Function<CallbackRow, @Nullable Object> asked(Function<Asked, @Nullable Object> value) {
        return row -> {
            @Nullable Asked asked = row.asked();
            return asked == null ? null : value.apply(asked);
        };
    }

    private static Function<CallbackRow, @Nullable Object> ordered(Function<Ordered, @Nullable Object> value) {
        return row -> {
            @Nullable Ordered ordered = row.rectification();
            return ordered == null ? null : value.apply(ordered);
        };
    }

    @Override
    public String name() {
        return "callbacks";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<ExportColumn<CallbackRow>> columns() {
        return COLUMNS;
    }

    @Override
    public Set<ExportParameter> parameters() {
        return ExportParameter.ofRows();
    }

    @Override
    public Edition<CallbackRow> edition(ExportRequest request) {
        return editions.of(request);
    }
}
