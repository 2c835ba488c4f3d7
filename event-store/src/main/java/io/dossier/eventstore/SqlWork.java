package io.dossier.eventstore;

import java.sql.Connection;
import java.sql.SQLException;

/** Something to do with a connection that somebody else opens, commits and closes. */
@FunctionalInterface
interface SqlWork {
    void with(Connection connection) throws SQLException;
}
