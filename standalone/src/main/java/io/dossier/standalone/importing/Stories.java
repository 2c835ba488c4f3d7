package io.dossier.standalone.importing;

import io.dossier.api.archive.Attachment;
import io.dossier.api.archive.Category;
import io.dossier.api.archive.DocumentClass;
import io.dossier.api.archive.FileDocument;
import io.dossier.api.tenancy.Contact;
import io.dossier.api.tenancy.MoveInTenant;
import io.dossier.api.tenancy.TerminateLease;
import io.dossier.api.unit.RegisterUnit;
import io.dossier.api.unit.UnitId;
import java.math.BigDecimal;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What was staged, as stories: all that happened in one unit, or the papers of one tenancy that no file of the folder tells more
 * of. Any number of threads may take stories; papers are read a page at a time, however many a tenancy has.
 */
final class Stories {
    /** So many papers of a story are held at once. */
    static final int PAGE = 256;

    private final Connection connection;
    private final AtomicLong taken = new AtomicLong();

    Stories(Staging staging) {
        connection = staging.connection();
    }

    /** What belongs together and has an order. */
    sealed interface Story {
        /** All that the folder tells of a unit. */
        record OfUnit(UnitId unitId) implements Story {}

        /** Papers of a tenancy that is not in the folder and may exist from before. */
        record OfPapers(UUID tenancyId) implements Story {}
    }

    /** A story that nobody has taken yet; empty when all are taken. */
    Optional<Story> take() {
        return first("select unit_id, tenancy_id from story where number = ?", taken.incrementAndGet(), row -> {
            String unitId = row.getString(1);
            return unitId != null
                    ? new Story.OfUnit(new UnitId(unitId))
                    : new Story.OfPapers(Staging.uuid(row.getBytes(2)));
        });
    }

    /** The unit's registration, if the folder has it. */
    Optional<UnitRow> unit(UnitId unitId) {
        return first(
                "select line, building, floor, number, area from unit where unit_id = ?",
                unitId.value(),
                row -> new UnitRow(
                        row.getLong(1),
                        new RegisterUnit(
                                unitId,
                                row.getString(2),
                                row.getInt(3),
                                row.getString(4),
                                new BigDecimal(row.getString(5)))));
    }

    /** The unit's tenancies in the order of their move-ins. */
    List<TenancyRow> tenancies(UnitId unitId) {
        return list(
                "select line, tenancy_id, company_name, contact_name, contact_phone, lease_start, lease_end, moved_in_on,"
                        + " terminated_on, termination_reason, ref from tenancy where unit_id = ? order by moved_in_on, line",
                query -> query.setString(1, unitId.value()),
                row -> {
                    UUID tenancyId = Staging.uuid(row.getBytes(2));
                    MoveInTenant moveIn = new MoveInTenant(
                            unitId,
                            tenancyId,
                            row.getString(3),
                            new Contact(row.getString(4), row.getString(5)),
                            day(row, 6),
                            day(row, 7),
                            day(row, 8));
                    Optional<TerminateLease> termination = row.getObject(9) == null
                            ? Optional.empty()
                            : Optional.of(new TerminateLease(tenancyId, day(row, 9), row.getString(10)));
                    return new TenancyRow(row.getLong(1), row.getString(11), moveIn, termination);
                });
    }

    /** The line of a tenancy that could not be understood and is not known to be later than that day. */
    OptionalLong gapUpTo(UnitId unitId, LocalDate movedInOn) {
        List<Long> lines = list(
                "select line from gap where unit_id = ? and (moved_in_on is null or moved_in_on <= ?) order by line limit 1",
                query -> {
                    query.setString(1, unitId.value());
                    query.setLong(2, movedInOn.toEpochDay());
                },
                row -> row.getLong(1));
        return lines.stream().mapToLong(Long::longValue).findFirst();
    }

    /** The tenancy's first papers by date. */
    List<DocumentRow> firstPapers(UUID tenancyId) {
        return papersAfter(tenancyId, Long.MIN_VALUE, Long.MIN_VALUE);
    }

    /** The tenancy's next papers by date; none when there are no more. */
    List<DocumentRow> papersAfter(UUID tenancyId, DocumentRow last) {
        return papersAfter(tenancyId, last.command().documentDate().toEpochDay(), last.line());
    }

    private List<DocumentRow> papersAfter(UUID tenancyId, long day, long line) {
        return list(
                "select line, identity, ref, occurrence, category, document_class, document_date, title,"
                        + " attachment_name, attachment_uri, attachment_sha256, tenancy_ref from document"
                        + " where tenancy_id = ? and (document_date, line) > (?, ?) order by document_date, line limit "
                        + PAGE,
                query -> {
                    query.setBytes(1, Staging.bytes(tenancyId));
                    query.setLong(2, day);
                    query.setLong(3, line);
                },
                row -> paper(tenancyId, row));
    }

    private static DocumentRow paper(UUID tenancyId, ResultSet row) throws SQLException {
        UUID identity = Staging.uuid(row.getBytes(2));
        Optional<String> ref = Optional.ofNullable(row.getString(3));
        String attachmentName = row.getString(9);
        List<Attachment> attachments = attachmentName == null
                ? List.of()
                : List.of(new Attachment(
                        attachmentName, URI.create(row.getString(10)), Optional.ofNullable(row.getString(11))));
        return new DocumentRow(
                row.getLong(1),
                new FileDocument(
                        tenancyId,
                        ref.isPresent() ? identity : OfficeIds.document(identity, row.getLong(4)),
                        Category.valueOf(row.getString(5)),
                        DocumentClass.valueOf(row.getString(6)),
                        day(row, 7),
                        row.getString(8),
                        attachments),
                row.getString(12),
                ref);
    }

    private static LocalDate day(ResultSet row, int column) throws SQLException {
        return LocalDate.ofEpochDay(row.getLong(column));
    }

    private <T> Optional<T> first(String sql, Object key, Reading<T> reading) {
        return list(sql, query -> query.setObject(1, key), reading).stream().findFirst();
    }

    private <T> List<T> list(String sql, Binding binding, Reading<T> reading) {
        synchronized (connection) {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                binding.bind(query);
                List<T> rows = new ArrayList<>();
                try (ResultSet result = query.executeQuery()) {
                    while (result.next()) {
                        rows.add(reading.read(result));
                    }
                }
                return rows;
            } catch (SQLException problem) {
                throw Staging.failed(problem);
            }
        }
    }

    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement query) throws SQLException;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }
}
