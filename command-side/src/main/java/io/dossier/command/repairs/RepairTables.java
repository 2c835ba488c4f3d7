package io.dossier.command.repairs;

import io.dossier.api.ledger.CompletedRepair;
import io.dossier.api.unit.UnitId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables of the repair book, within one transaction. Its SQL is understood by SQLite and PostgreSQL alike. */
final class RepairTables {
    private static final String ROW =
            "complaint_id, unit_id, building, department, completed_at, attempts, reached, satisfied";

    private final Connection connection;
    private final ZoneId zone;

    RepairTables(Connection connection, ZoneId zone) {
        this.connection = connection;
        this.zone = zone;
    }

    /** Lets nobody else write until the transaction ends. */
    void lock() throws SQLException {
        update("update repair_book set position = position where id = 1");
    }

    /** The position up to which all events are taken in; 0 if that was in another zone, where hours belong to other days. */
    long position() throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("select position, zone from repair_book where id = 1");
                ResultSet row = query.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("the repair book has no position");
            }
            return zone.getId().equals(row.getString(2)) ? row.getLong(1) : 0;
        }
    }

    void reach(long position) throws SQLException {
        update("update repair_book set position = ?, zone = ? where id = 1", position, zone.getId());
    }

    /** Forgets everything. */
    void clear() throws SQLException {
        update("delete from completed_repair");
        update("delete from registered_repair");
        reach(0);
    }

    void apply(RepairChange change) throws SQLException {
        switch (change) {
            case RepairChange.Registered registered -> {
                String id = registered.complaintId().toString();
                update("delete from registered_repair where complaint_id = ?", id);
                update(
                        "insert into registered_repair (complaint_id, registered_on) values (?, ?)",
                        id,
                        dayOf(registered.at()));
            }
            case RepairChange.Completed completed -> put(completed.repair());
            case RepairChange.Called called -> {
                for (CompletedRepair repair : unreached(called.call().matter().complaintId())) {
                    put(repair.after(called.call()));
                }
            }
        }
    }

    /** In the place of what was known of the repair on that day. */
    private void put(CompletedRepair repair) throws SQLException {
        String day = dayOf(repair.completedAt());
        String id = repair.complaintId().toString();
        update("delete from completed_repair where completed_on = ? and complaint_id = ?", day, id);
        update(
                "insert into completed_repair (completed_on, " + ROW + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                day,
                id,
                repair.unitId().map(UnitId::value).orElse(null),
                repair.building().orElse(null),
                repair.department(),
                repair.completedAt().toString(),
                repair.attempts(),
                repair.reached() ? 1 : 0,
                repair.satisfied().map(satisfied -> satisfied ? 1 : 0).orElse(null));
    }

    private List<CompletedRepair> unreached(UUID complaintId) throws SQLException {
        return repairs("complaint_id = ? and reached = 0", complaintId.toString());
    }

    List<CompletedRepair> completedOn(LocalDate day) throws SQLException {
        return repairs("completed_on = ?", day.toString());
    }

    /** The repairs that were registered from one day to another, in the order of their ids' texts. */
    List<UUID> registered(LocalDate from, LocalDate to) throws SQLException {
        String sql =
                "select complaint_id from registered_repair where registered_on between ? and ? order by complaint_id";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, from.toString());
            query.setString(2, to.toString());
            List<UUID> repairs = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    repairs.add(UUID.fromString(rows.getString(1)));
                }
            }
            return repairs;
        }
    }

    private List<CompletedRepair> repairs(String which, String value) throws SQLException {
        String sql = "select " + ROW + " from completed_repair where " + which;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, value);
            List<CompletedRepair> repairs = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    repairs.add(repair(rows));
                }
            }
            return repairs;
        }
    }

    private static CompletedRepair repair(ResultSet row) throws SQLException {
        boolean reached = row.getInt("reached") == 1;
        return new CompletedRepair(
                UUID.fromString(row.getString("complaint_id")),
                Optional.ofNullable(row.getString("unit_id")).map(UnitId::new),
                Optional.ofNullable(row.getString("building")),
                row.getString("department"),
                Instant.parse(row.getString("completed_at")),
                row.getInt("attempts"),
                reached,
                reached ? Optional.of(row.getInt("satisfied") == 1) : Optional.empty());
    }

    private String dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone).toString();
    }

    private void update(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
