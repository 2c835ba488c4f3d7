package io.dossier.query.complaint;

import io.dossier.api.complaint.Deadline;
import io.dossier.query.callback.CallbackExport;
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
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The whole register, a row a matter as it stands, in the order of entry (R6.7, R6.13). */
@Component
public class RegisterExport implements Export<RegisterRow> {

    /** Where its rows are kept. They are read by id alone. */
    public static final DocumentType<RowBlock> ROWS = RowBlock.type("export_register", RegisterRow.LAYOUT);

    private static final String PROJECTION = CallbackExport.PROJECTION;

    private final RowEditions<RegisterRow> editions;
    private final List<ExportColumn<RegisterRow>> columns;

    /** Reads from this store; what was known when a month was submitted, from the events. */
    public RegisterExport(
            DocumentStore store,
            ProjectionPositions positions,
            SubmittedMonths months,
            Retelling past,
            OfficeZone office) {
        this.editions = new RowEditions<>(
                new RowBlocks<>(store.reader(ROWS), positions, PROJECTION, RegisterRow::parse),
                new RegisterOverTime(past, office),
                months,
                office.id());
        this.columns = Stream.of(entered(office), progress(), missed())
                .flatMap(List::stream)
                .toList();
    }

    private static List<ExportColumn<RegisterRow>> entered(OfficeZone office) {
        return List.of(
                new ExportColumn<>("position", row -> row.entered().position()),
                new ExportColumn<>("changed_position", RegisterRow::changedPosition),
                new ExportColumn<>("complaint_id", row -> row.entered().complaintId()),
                new ExportColumn<>("kind", row -> row.entered().kind()),
                new ExportColumn<>("channel", row -> row.entered().channel()),
                new ExportColumn<>("unit_id", row -> row.entered().unitId()),
                new ExportColumn<>("tenancy_id", row -> row.entered().tenancyId()),
                new ExportColumn<>("building", row -> row.entered().building()),
                new ExportColumn<>("first_responder", row -> row.entered().firstResponder()),
                new ExportColumn<>("registered_at", row -> row.entered().registeredAt()),
                new ExportColumn<>(
                        "registered_on", row -> office.dayOf(row.entered().registeredAt())),
                new ExportColumn<>("answer_due_on", row -> row.entered().answerDueOn()));
    }

    private static List<ExportColumn<RegisterRow>> progress() {
        return List.of(
                new ExportColumn<>("state", row -> row.progress().state()),
                new ExportColumn<>("severity", row -> row.progress().severity()),
                new ExportColumn<>("department", row -> row.progress().department()),
                new ExportColumn<>("malicious", row -> row.progress().malicious()),
                new ExportColumn<>("substantiated", row -> row.progress().substantiated()),
                new ExportColumn<>("resolved_on_the_spot", row -> row.progress().resolvedOnTheSpot()),
                new ExportColumn<>("answered_at", row -> row.progress().answeredAt()),
                new ExportColumn<>("solved_at", row -> row.progress().solvedAt()),
                new ExportColumn<>("signed_off_at", row -> row.progress().signedOffAt()),
                new ExportColumn<>("callbacks_made", row -> row.progress().callbacksMade()),
                new ExportColumn<>("satisfied", row -> row.progress().satisfied()),
                new ExportColumn<>("satisfied_at", row -> row.progress().satisfiedAt()),
                new ExportColumn<>("closed_at", row -> row.progress().closedAt()),
                new ExportColumn<>("reopenings", row -> row.progress().reopenings()));
    }

    private static List<ExportColumn<RegisterRow>> missed() {
        return List.of(
                new ExportColumn<>("missed_answer", row -> row.progress().missed(Deadline.ANSWER)),
                new ExportColumn<>("missed_result", row -> row.progress().missed(Deadline.RESULT)),
                new ExportColumn<>(
                        "missed_review",
                        row -> row.progress().missed(Deadline.REVIEW_MEETING)
                                + row.progress().missed(Deadline.REVIEW)),
                new ExportColumn<>("missed_rectification", row -> row.progress().missed(Deadline.RECTIFICATION)),
                new ExportColumn<>("missed_callback", row -> row.progress().missed(Deadline.CALLBACK)));
    }

    @Override
    public String name() {
        return "register";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<ExportColumn<RegisterRow>> columns() {
        return columns;
    }

    @Override
    public Set<ExportParameter> parameters() {
        return ExportParameter.ofRows();
    }

    @Override
    public Edition<RegisterRow> edition(ExportRequest request) {
        return editions.of(request);
    }
}
