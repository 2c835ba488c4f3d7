package io.dossier.standalone.importing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** What was staged of the register, matter by matter. Any number of threads may take matters. */
final class Matters {
    private final Connection connection;
    private final Headings headings;
    private final ImportTexts texts;
    private final AtomicLong taken = new AtomicLong();

    Matters(Staging staging, Headings headings, ImportTexts texts) {
        this.connection = staging.connection();
        this.headings = headings;
        this.texts = texts;
    }

    /**
     * All that the folder tells of a matter.
     *
     * @param ref the office's number of it
     * @param complaint empty where the register does not have it, or its row could not be understood
     * @param callbacks by their numbers
     * @param unreadableComplaint the line of its row in the register that could not be understood
     * @param unreadableCallback the line of the first of its callbacks that could not be understood
     */
    record MatterRows(
            UUID complaintId,
            String ref,
            Optional<ComplaintRow> complaint,
            List<CallbackRow> callbacks,
            OptionalLong unreadableComplaint,
            OptionalLong unreadableCallback) {}

    /** A matter that nobody has taken yet; empty when all are taken. */
    Optional<UUID> take() {
        long number = taken.incrementAndGet();
        synchronized (connection) {
            try (PreparedStatement query =
                    connection.prepareStatement("select complaint_id from matter where number = ?")) {
                query.setLong(1, number);
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? Optional.of(Staging.uuid(row.getBytes(1))) : Optional.empty();
                }
            } catch (SQLException problem) {
                throw Staging.failed(problem);
            }
        }
    }

    /** What the folder tells of that matter. */
    MatterRows rowsOf(UUID complaintId) {
        Optional<ComplaintRow> complaint =
                fields(Table.COMPLAINTS, "select line, fields from complaint where complaint_id = ?", complaintId)
                        .stream()
                        .flatMap(fields -> ComplaintRow.read(fields).stream())
                        .findFirst();
        List<CallbackRow> callbacks = fields(
                        Table.CALLBACKS,
                        "select line, fields from callback where complaint_id = ? order by number",
                        complaintId)
                .stream()
                .flatMap(fields -> CallbackRow.read(fields).stream())
                .toList();
        String ref = complaint
                .map(ComplaintRow::ref)
                .or(() -> callbacks.stream().map(CallbackRow::complaintRef).findFirst())
                .orElse("");
        return new MatterRows(
                complaintId,
                ref,
                complaint,
                callbacks,
                complaint.isPresent() ? OptionalLong.empty() : unreadable(Table.COMPLAINTS, complaintId),
                unreadable(Table.CALLBACKS, complaintId));
    }

    private List<Fields> fields(Table table, String sql, UUID complaintId) {
        List<Fields> rows = new ArrayList<>();
        synchronized (connection) {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setBytes(1, Staging.bytes(complaintId));
                try (ResultSet found = query.executeQuery()) {
                    while (found.next()) {
                        CsvRecord row = new CsvRecord(
                                found.getLong(1), StagedFields.read(found.getBytes(2)), CsvRecord.Flaw.NONE);
                        rows.add(new Fields(headings.headerOf(table), row, texts));
                    }
                }
            } catch (SQLException problem) {
                throw Staging.failed(problem);
            }
        }
        return rows;
    }

    private OptionalLong unreadable(Table table, UUID complaintId) {
        synchronized (connection) {
            try (PreparedStatement query = connection.prepareStatement(
                    "select min(line) from matter_gap where complaint_id = ? and kind = ?")) {
                query.setBytes(1, Staging.bytes(complaintId));
                query.setString(2, table.name());
                try (ResultSet found = query.executeQuery()) {
                    found.next();
                    long line = found.getLong(1);
                    return found.wasNull() ? OptionalLong.empty() : OptionalLong.of(line);
                }
            } catch (SQLException problem) {
                throw Staging.failed(problem);
            }
        }
    }
}
