package io.dossier.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * SQLite: a group is one batch in one transaction of the file's only writer. The highest position is read under the write lock,
 * so positions stay dense even when another process appends to the same file.
 */
public final class SqliteDialect extends Dialect {

    private static final String HEAD = "select coalesce(max(position), 0) from event";

    private static final String INSERT = """
            insert into event (position, event_id, aggregate_type, aggregate_id, sequence, recorded_at,
                               payload_type, payload_revision, payload, metadata, command_id, command_ordinal, entity_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final SqliteDatabase database;

    /** @param database the open file; the caller closes it */
    public SqliteDialect(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    String name() {
        return "sqlite";
    }

    @Override
    DataSource schemaOwner() {
        return database.readWrite();
    }

    @Override
    Connection reader() throws SQLException {
        return database.readers().getConnection();
    }

    @Override
    void append(List<EventRow> rows) throws SQLException {
        database.write(writer -> {
            long position = head(writer);
            PreparedStatement insert = writer.kept(INSERT);
            for (EventRow row : rows) {
                position++;
                bind(insert, position, row);
                insert.addBatch();
            }
            insert.executeBatch();
        });
    }

    private static long head(SqliteWriter writer) throws SQLException {
        try (ResultSet result = writer.kept(HEAD).executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }

    private static void bind(PreparedStatement insert, long position, EventRow row) throws SQLException {
        insert.setLong(1, position);
        insert.setString(2, row.eventId());
        insert.setString(3, row.aggregateType());
        insert.setString(4, row.aggregateId());
        insert.setLong(5, row.sequence());
        insert.setLong(6, row.recordedAt());
        insert.setString(7, row.payloadType());
        insert.setString(8, row.payloadRevision());
        insert.setBytes(9, row.payload());
        insert.setBytes(10, row.metadata());
        insert.setString(11, row.commandId());
        insert.setObject(12, row.commandOrdinal(), Types.INTEGER);
        insert.setString(13, row.entityId());
    }

    @Override
    void write(SqlWork work) throws SQLException {
        database.write(writer -> work.with(writer.connection()));
    }

    @Override
    Failure meaningOf(SQLException exception) {
        @Nullable SQLiteErrorCode code = exception instanceof SQLiteException failure ? failure.getResultCode() : null;
        return switch (code) {
            case null -> Failure.OTHER;
            case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY -> Failure.DUPLICATE;
            case SQLITE_TOOBIG, SQLITE_MISMATCH, SQLITE_RANGE -> Failure.UNFIT;
            default -> {
                String name = code.name();
                if (name.startsWith("SQLITE_CONSTRAINT")) {
                    yield Failure.UNFIT;
                }
                yield name.startsWith("SQLITE_BUSY") || name.startsWith("SQLITE_LOCKED") ? Failure.BUSY : Failure.OTHER;
            }
        };
    }

    @Override
    String adviceWhenBusy() {
        return "Another process holds the write lock of " + database.file()
                + ": end the program, backup or database tool that has it open, then repeat the command";
    }
}
