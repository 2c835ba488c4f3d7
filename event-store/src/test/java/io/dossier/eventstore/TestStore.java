package io.dossier.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A database with an empty event store, and what a test does to it from outside. */
abstract class TestStore implements AutoCloseable {

    private final List<AutoCloseable> opened = new ArrayList<>();

    /** A dialect with connections of its own, as another process would have. */
    abstract Dialect openDialect();

    /** A connection that the store knows nothing of; the caller closes it. */
    abstract Connection outsider() throws SQLException;

    /** Takes the lock under which events are appended, in a transaction on that connection. */
    abstract void takeWriteLock(Connection outsider) throws SQLException;

    abstract void commit(Connection outsider) throws SQLException;

    /** The arguments with which another JVM can open the same database. */
    abstract String[] arguments();

    final GroupCommitEventStorageEngine openEngine() {
        return engineOn(openDialect());
    }

    static GroupCommitEventStorageEngine engineOn(Dialect dialect) {
        var serializer = new EventSerializer(Sample.TYPES);
        return GroupCommitEventStorageEngine.builder()
                .dialect(dialect)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .entityIdOf(Sample::entityIdOf)
                .build();
    }

    final <T extends AutoCloseable> T closedAtTheEnd(T resource) {
        opened.add(resource);
        return resource;
    }

    @Override
    public void close() {
        for (AutoCloseable resource : opened.reversed()) {
            try {
                resource.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
