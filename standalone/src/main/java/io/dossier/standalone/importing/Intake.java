package io.dossier.standalone.importing;

import io.dossier.api.archive.Attachment;
import io.dossier.api.archive.FileDocument;
import io.dossier.api.tenancy.MoveInTenant;
import io.dossier.api.tenancy.TerminateLease;
import io.dossier.api.unit.RegisterUnit;
import io.dossier.api.unit.UnitId;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts rows into the staging, then arranges them as stories. Used by one thread, before any story is read. */
final class Intake implements AutoCloseable {
    private static final int BATCH = 1_000;

    private final Connection connection;
    private final PreparedStatement unit;
    private final PreparedStatement room;
    private final PreparedStatement tenancy;
    private final PreparedStatement document;
    private final PreparedStatement gap;
    private final PreparedStatement complaint;
    private final PreparedStatement callback;
    private final PreparedStatement matterGap;
    private int documentsInBatch;

    Intake(Staging staging) {
        connection = staging.connection();
        try {
            unit = connection.prepareStatement("insert or ignore into unit values (?, ?, ?, ?, ?, ?)");
            room = connection.prepareStatement("insert or ignore into room values (?, ?, ?)");
            tenancy = connection.prepareStatement(
                    "insert or ignore into tenancy values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
            document = connection.prepareStatement(
                    "insert into document (line, tenancy_id, tenancy_ref, identity, ref, category,"
                            + " document_class, document_date, title, attachment_name, attachment_uri, attachment_sha256)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
            gap = connection.prepareStatement("insert into gap values (?, ?, ?)");
            complaint = connection.prepareStatement("insert or ignore into complaint values (?, ?, ?)");
            callback = connection.prepareStatement("insert or ignore into callback values (?, ?, ?, ?)");
            matterGap = connection.prepareStatement("insert into matter_gap values (?, ?, ?)");
        } catch (SQLException problem) {
            throw Staging.failed(problem);
        }
    }

    /** Notes a room; answers the earlier row that has the same room under another unit's number. */
    Optional<Room> add(Room row) {
        try {
            room.setString(1, row.place());
            room.setString(2, row.unitId().value());
            room.setLong(3, row.line());
            return room.executeUpdate() == 1
                    ? Optional.empty()
                    : roomAt(row.place()).filter(earlier -> !earlier.unitId().equals(row.unitId()));
        } catch (SQLException problem) {
            throw Staging.failed(problem);
        }
    }

    /** The line of the unit that was taken under the number. */
    OptionalLong lineOf(UnitId unitId) {
        try {
            return lineOf("select line from unit where unit_id = ?", unitId.value());
        } catch (SQLException problem) {
            throw Staging.failed(problem);
        }
    }

    /** Takes a unit; answers the line where the same unit stands already, and then takes nothing. */
    OptionalLong add(UnitRow row) {
        RegisterUnit command = row.command();
        try {
            unit.setString(1, command.unitId().value());
            unit.setLong(2, row.line());
            unit.setString(3, command.building());
            unit.setInt(4, command.floor());
            unit.setString(5, command.number());
            unit.setString(6, command.areaSquareMetres().toPlainString());
            return unit.executeUpdate() == 1 ? OptionalLong.empty() : lineOf(command.unitId());
        } catch (SQLException problem) {
            throw Staging.failed(problem);
        }
    }

    /** Takes a tenancy; answers the line where the same tenancy stands already, and then takes nothing. */
    OptionalLong add(TenancyRow row) {
        MoveInTenant moveIn = row.moveIn();
        Optional<TerminateLease> termination = row.termination();
        byte[] id = Staging.bytes(row.tenancyId());
        try {
            tenancy.setBytes(1, id);
            tenancy.setLong(2, row.line());
            tenancy.setString(3, row.ref());
            tenancy.setString(4, moveIn.unitId().value());
            tenancy.setString(5, moveIn.companyName());
            tenancy.setString(6, moveIn.contact().name());
            tenancy.setString(7, moveIn.contact().phone());
            tenancy.setLong(8, moveIn.leaseStart().toEpochDay());
            tenancy.setLong(9, moveIn.leaseEnd().toEpochDay());
            tenancy.setLong(10, moveIn.movedInOn().toEpochDay());
            setDay(tenancy, 11, termination.map(TerminateLease::terminatedOn));
            tenancy.setString(12, termination.map(TerminateLease::reason).orElse(null));
            return tenancy.executeUpdate() == 1
                    ? OptionalLong.empty()
                    : lineOf("select line from tenancy where tenancy_id = ?", id);
        } catch (SQLException problem) {
            throw Staging.failed(problem);
        }
    }

    /** Takes a paper. Whether its number stands twice is found out when all are there. */
    void add(DocumentRow row) {
        FileDocument command = row.command();
        Optional<Attachment> attachment = command.attachments().stream().findFirst();
        try {
            document.setLong(1, row.line());
            document.setBytes(2, Staging.bytes(command.tenancyId()));
            document.setString(3, row.tenancyRef());
            document.setBytes(4, Staging.bytes(command.documentId()));
            document.setString(5, row.ref().orElse(null));
            document.setString(6, command.category().name());
            document.setString(7, command.documentClass().name());
            document.setLong(8, command.documentDate().toEpochDay());
            document.setString(9, command.title());
            document.setString(10, attachment.map(Attachment::name).orElse(null));
            document.setString(
                    11, attachment.map(Attachment::uri).map(URI::toString).orElse(null));
            document.setString(12, attachment.flatMap(Attachment::sha256).orElse(null));
            document.addBatch();
            if (++documentsInBatch % BATCH == 0) {
                document.executeBatch();
            }
        } catch (SQLException problem) {
            throw Staging.failed(problem);
        }
    }

    /** Notes that a tenancy of the unit could not be understood; its day is null where not even that could. */
    void addGap(UnitId unitId, @Nullable LocalDate movedInOn, long line) {
        try {
            gap.setString(1, unitId.value());
            setDay(gap, 2, Optional.ofNullable(movedInOn));
            gap.setLong(3, line);
            gap.executeUpdate();
        } catch (SQLException problem) {
            throw Staging.failed(problem);
        }
    }

    /** Takes a matter of the register; answers the line where the same matter stands already, and then takes nothing. */
    OptionalLong add(ComplaintRow row, Fields fields) {
        byte[] id = Staging.bytes(row.complaintId());
        try {
            complaint.setBytes(1, id);
            complaint.setLong(2, row.line());
            complaint.setBytes(3, StagedFields.write(fields.raw()));
            return complaint.executeUpdate() == 1
                    ? OptionalLong.empty()
                    : lineOf("select line from complaint where complaint_id = ?", id);
        } catch (SQLException problem) {
            throw Staging.failed(problem);
        }
    }

    /** Takes a callback; answers the line where the same callback stands already, and then takes nothing. */
    OptionalLong add(CallbackRow row, Fields fields) {
        byte[] id = Staging.bytes(row.complaintId());
        try {
            callback.setBytes(1, id);
            callback.setInt(2, row.number());
            callback.setLong(3, row.line());
            callback.setBytes(4, StagedFields.write(fields.raw()));
            return callback.executeUpdate() == 1
                    ? OptionalLong.empty()
                    : lineOf("select line from callback where number = " + row.number() + " and complaint_id = ?", id);
        } catch (SQLException problem) {
            throw Staging.failed(problem);
        }
    }

    /** Notes that a row about a matter could not be understood. */
    void addGap(Table table, UUID complaintId, long line) {
        try {
            matterGap.setBytes(1, Staging.bytes(complaintId));
            matterGap.setString(2, table.name());
            matterGap.setLong(3, line);
            matterGap.executeUpdate();
        } catch (SQLException problem) {
            throw Staging.failed(problem);
        }
    }

    /** Tells equal papers apart, gives back those whose number stands twice, and puts the rows in the order of the stories. */
    void arrange(Rejects rejects, ImportTexts texts, Headings headings) {
        try (Statement sql = connection.createStatement()) {
            document.executeBatch();
            sql.execute("create index document_by_identity on document (identity, line)");
            sql.execute("create temp table twin as select line, occurrence, first_line, ref from (select line, ref,"
                    + " row_number() over same as occurrence, first_value(line) over same as first_line from document"
                    + " window same as (partition by identity order by line)) where occurrence > 1");
            rejectRepeatedNumbers(sql, rejects, texts, headings);
            sql.execute("delete from document where line in (select line from twin where ref is not null)");
            sql.execute("update document set occurrence = twin.occurrence from twin"
                    + " where twin.line = document.line and twin.ref is null");
            sql.execute("drop table twin");
            sql.execute("drop index document_by_identity");
            sql.execute("create index document_by_tenancy on document (tenancy_id, document_date, line)");
            sql.execute("create index tenancy_by_unit on tenancy (unit_id, moved_in_on, line)");
            sql.execute("create index gap_by_unit on gap (unit_id)");
            sql.execute("create index reject_by_tenancy on reject (tenancy_id) where tenancy_id is not null");
            sql.execute("insert into story (unit_id) select unit_id from unit union select unit_id from tenancy");
            sql.execute("insert into story (tenancy_id) select distinct tenancy_id from document"
                    + " where tenancy_id not in (select tenancy_id from tenancy)");
            sql.execute("create index matter_gap_by_complaint on matter_gap (complaint_id)");
            sql.execute("insert into matter (complaint_id) select complaint_id from complaint"
                    + " union select complaint_id from callback");
        } catch (SQLException problem) {
            throw Staging.failed(problem);
        }
    }

    private static void rejectRepeatedNumbers(Statement sql, Rejects rejects, ImportTexts texts, Headings headings)
            throws SQLException {
        String heading = headings.of(Table.DOCUMENTS, Column.DOCUMENT_REF);
        try (ResultSet repeated = sql.executeQuery("select line, first_line, ref from twin where ref is not null")) {
            while (repeated.next()) {
                rejects.add(
                        Table.DOCUMENTS,
                        repeated.getLong(1),
                        texts.reason("ALREADY_ON_LINE", heading, repeated.getString(3), repeated.getLong(2)),
                        null);
            }
        }
    }

    @Override
    public void close() {
        try (unit;
                room;
                tenancy;
                document;
                gap;
                complaint;
                callback;
                matterGap) {
            // only what has to be closed
        } catch (SQLException problem) {
            throw Staging.failed(problem);
        }
    }

    private Optional<Room> roomAt(String place) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select unit_id, line from room where place = ?")) {
            query.setString(1, place);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Room(new UnitId(row.getString(1)), place, row.getLong(2)))
                        : Optional.empty();
            }
        }
    }

    private OptionalLong lineOf(String query, Object key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, key);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    private static void setDay(PreparedStatement statement, int place, Optional<LocalDate> day) throws SQLException {
        if (day.isPresent()) {
            statement.setLong(place, day.get().toEpochDay());
        } else {
            statement.setNull(place, Types.INTEGER);
        }
    }
}
