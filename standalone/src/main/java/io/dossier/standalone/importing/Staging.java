package io.dossier.standalone.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * The rows of all files in a temporary SQLite file, since they come file by file and are needed unit by unit, and may be more
 * than fit in memory. It has one connection; everything that uses it locks on that. The file is gone when this is closed.
 *
 * <p>It holds contacts of tenants: it is made readable to its owner only.
 */
final class Staging implements AutoCloseable {
    private static final String[] SETUP = {
        // a crash loses the file as a whole anyway, so nothing is spent on surviving one
        "pragma journal_mode = off",
        "pragma synchronous = off",
        "pragma locking_mode = exclusive",
        "pragma cache_size = -32768",
        "create table unit (unit_id text primary key, line integer, building text, floor integer, number text, area text)"
                + " without rowid",
        // every room that was read under a unit's number, also by a row that is rejected
        "create table room (place text primary key, unit_id text, line integer) without rowid",
        "create table tenancy (tenancy_id blob primary key, line integer, ref text, unit_id text, company_name text,"
                + " contact_name text, contact_phone text, lease_start integer, lease_end integer, moved_in_on integer,"
                + " terminated_on integer, termination_reason text) without rowid",
        // identity is the document's id, or of papers without a number, whose ref is null, what the row says
        "create table document (line integer primary key, tenancy_id blob, tenancy_ref text, identity blob, ref text,"
                + " occurrence integer default 1, category text, document_class text, document_date integer,"
                + " title text, attachment_name text, attachment_uri text, attachment_sha256 text)",
        // kind is the table's name; tenancy_id is set where the row is a paper of a known tenancy
        "create table reject (kind text, line integer, reason text, tenancy_id blob, primary key (kind, line))"
                + " without rowid",
        // a tenancy's row that could not be understood: later tenancies of its unit wait for it
        "create table gap (unit_id text, moved_in_on integer, line integer)",
        "create table story (number integer primary key, unit_id text, tenancy_id blob)",
        // rows of the register as they stand: they have many columns, few of them filled, and are needed one matter at
        // a time
        "create table complaint (complaint_id blob primary key, line integer, fields blob) without rowid",
        "create table callback (complaint_id blob, number integer, line integer, fields blob,"
                + " primary key (complaint_id, number)) without rowid",
        // rows of the register that could not be understood: what follows for the same matter waits; kind is the
        // table's name
        "create table matter_gap (complaint_id blob, kind text, line integer)",
        "create table matter (number integer primary key, complaint_id blob)"
    };

    private final Path file;
    private final Connection connection;

    private Staging(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /**
     * Makes an empty one in the directory for temporary files.
     *
     * @throws UncheckedIOException if that cannot be written to
     */
    static Staging create() {
        Path file = temporaryFile();
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            Staging staging = new Staging(file, connection);
            try (Statement statement = connection.createStatement()) {
                for (String sql : SETUP) {
                    statement.execute(sql);
                }
                connection.setAutoCommit(false);
            }
            return staging;
        } catch (SQLException problem) {
            delete(file);
            throw failed(problem);
        }
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() {
        synchronized (connection) {
            try {
                connection.close();
            } catch (SQLException ignored) {
                // the file goes with all that is in it
            } finally {
                delete(file);
            }
        }
    }

    /** The temporary file could not be written or read; most likely the disk is full. */
    static UncheckedIOException failed(SQLException problem) {
        return new UncheckedIOException(
                new IOException("the temporary file of the import: " + problem.getMessage(), problem));
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static Path temporaryFile() {
        try {
            return Files.createTempFile("dossier-import-", ".sqlite");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException problem) {
            // a file that is still open cannot be deleted on every system; then it goes with the process
            file.toFile().deleteOnExit();
        }
    }
}
