package io.dossier.standalone.importing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which rows are not accepted, and why. May be used by any number of threads. */
final class Rejects {
    private static final int PAGE = 1_000;

    private final Connection connection;

    Rejects(Staging staging) {
        connection = staging.connection();
    }

    /**
     * Rejects a row.
     *
     * @param reason everything that is to be mended
     * @param tenancyId of a paper, the tenancy whose termination has to wait for it; null if none has to
     */
    void add(Table table, long line, String reason, @Nullable UUID tenancyId) {
        synchronized (connection) {
            try (PreparedStatement insert = connection.prepareStatement("insert into reject values (?, ?, ?, ?)")) {
                insert.setString(1, table.name());
                insert.setLong(2, line);
                insert.setString(3, reason);
                insert.setBytes(4, tenancyId == null ? null : Staging.bytes(tenancyId));
                insert.executeUpdate();
            } catch (SQLException problem) {
                throw Staging.failed(problem);
            }
        }
    }

    /** Rejects all papers of a tenancy that is not entered; answers how many. */
    int addPapersOf(UUID tenancyId, String reason) {
        synchronized (connection) {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into reject select ?, line, ?, null from document where tenancy_id = ?")) {
                insert.setString(1, Table.DOCUMENTS.name());
                insert.setString(2, reason);
                insert.setBytes(3, Staging.bytes(tenancyId));
                return insert.executeUpdate();
            } catch (SQLException problem) {
                throw Staging.failed(problem);
            }
        }
    }

    /** Whether a paper was rejected that its tenancy's termination has to wait for. */
    boolean holdTerminationOf(UUID tenancyId) {
        synchronized (connection) {
            try (PreparedStatement query =
                    connection.prepareStatement("select 1 from reject where tenancy_id = ? limit 1")) {
                query.setBytes(1, Staging.bytes(tenancyId));
                try (ResultSet found = query.executeQuery()) {
                    return found.next();
                }
            } catch (SQLException problem) {
                throw Staging.failed(problem);
            }
        }
    }

    long count(Table table) {
        synchronized (connection) {
            try (PreparedStatement query = connection.prepareStatement("select count(*) from reject where kind = ?")) {
                query.setString(1, table.name());
                try (ResultSet count = query.executeQuery()) {
                    count.next();
                    return count.getLong(1);
                }
            } catch (SQLException problem) {
                throw Staging.failed(problem);
            }
        }
    }

    /** The next reasons by line, in the order of the lines, after a line; a page of them, and none when there are no more. */
    Map<Long, String> after(Table table, long line) {
        synchronized (connection) {
            try (PreparedStatement query = connection.prepareStatement(
                    "select line, reason from reject where kind = ? and line > ? order by line limit " + PAGE)) {
                query.setString(1, table.name());
                query.setLong(2, line);
                Map<Long, String> page = new LinkedHashMap<>();
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        page.put(rows.getLong(1), rows.getString(2));
                    }
                }
                return page;
            } catch (SQLException problem) {
                throw Staging.failed(problem);
            }
        }
    }
}
