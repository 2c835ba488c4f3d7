package io.dossier.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * What differs between the databases that can hold the events: how rows are appended in one transaction with the next
 * positions, and what the database's errors mean. Everything else is SQL that both understand.
 */
public abstract sealed class Dialect permits PostgresDialect, SqliteDialect {

    Dialect() {}

    /** The name of the folder with this database's migrations. */
    abstract String name();

    /** Where the schema is created when no other data source is given for it. */
    abstract DataSource schemaOwner();

    /** A connection for queries, in autocommit; the caller closes it. */
    abstract Connection reader() throws SQLException;

    /**
     * Appends all rows, in their order, with the next positions, in one transaction; they are durable on return.
     * Called by one thread of an engine at a time, other engines and processes may call it at the same time.
     */
    abstract void append(List<EventRow> rows) throws SQLException;

    /** Does one write that gives out no position, in a transaction of its own. */
    abstract void write(SqlWork work) throws SQLException;

    abstract Failure meaningOf(SQLException exception);

    /** What an operator should do about {@link Failure#BUSY}, as a sentence. */
    abstract String adviceWhenBusy();
}
