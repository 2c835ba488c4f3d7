package io.dossier.standalone.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import java.io.File;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded server's documents, written to the file between two commands and never in the middle of one. Left to itself the
 * store writes its collections one after the other while commands go on: after a kill, a later write could be there and an earlier one
 * not, which no replay would mend, since a document that has seen an event is not offered it again.
 */
final class SteadyBackend extends H2Backend {
    private static final Logger log = LoggerFactory.getLogger(SteadyBackend.class);

    /** A document that is written again and again is written to the file as often. */
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(1);

    /** What is not written yet is in memory, and once more while it is written: a build makes more than 50 MB between two commits. */
    private static final int MOST_UNWRITTEN_BYTES = 16 * 1024 * 1024;

    /**
     * Without compaction the file grows to several times its contents; with it, to about twice. While much is written it is due more often: of a million matters the documents
     * took 21 GB before.
     */
    private static final int COMMITS_A_COMPACTION = 50;

    private static final long BYTES_A_COMPACTION = 32L * 1024 * 1024;
    private static final int FILL_RATE_PERCENT = 50;
    private static final int COMPACTED_BYTES = 8 * 1024 * 1024;

    private final ReentrantLock commands = new ReentrantLock();
    private final MVStore store;
    private final ScheduledExecutorService commits = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("document-commits").factory());
    private final File file;
    private boolean hadRoom = true;
    private int commitsSinceCompaction;
    private long writtenSinceCompaction;

    /**
     * @param store opened without commits of its own
     */
    SteadyBackend(MVStore store) {
        super(store);
        this.store = store;
        this.file = new File(store.getFileStore().getFileName());
        commits.scheduleWithFixedDelay(
                this::commitBetweenCommands,
                BETWEEN_COMMITS.toMillis(),
                BETWEEN_COMMITS.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Also called while the superclass is made, for every database in the file. */
    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoredDatabase(name, getMvStore(), getCursorRegistry());
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        commands.lock();
        try {
            return super.handleMessage(message);
        } finally {
            commitIfMuchIsUnwritten();
            commands.unlock();
        }
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        commands.lock();
        try {
            return super.handleQuery(query);
        } finally {
            commands.unlock();
        }
    }

    @Override
    public void close() {
        commits.shutdown();
        commands.lock();
        try {
            super.close();
        } finally {
            commands.unlock();
        }
    }

    // A write that the disk has no room for closes the store until the next start. What is not written can wait: a kill
    // loses nothing of it that is not built again from the events.
    private boolean hasRoom() {
        long wanted = 2L * store.getUnsavedMemory() + COMPACTED_BYTES;
        long there = file.getUsableSpace();
        boolean hasRoom = there >= wanted;
        if (!hasRoom && hadRoom) {
            log.error(
                    "The documents are not written to their file: the disk has room for {} bytes, and {} are wanted."
                            + " They are when there is",
                    there,
                    wanted);
        }
        hadRoom = hasRoom;
        return hasRoom;
    }

    private void commitIfMuchIsUnwritten() {
        if (store.getUnsavedMemory() > MOST_UNWRITTEN_BYTES) {
            commitBetweenCommands();
        }
    }

    private void commitBetweenCommands() {
        commands.lock();
        try {
            if (store.isClosed() || !store.hasUnsavedChanges() || !hasRoom()) {
                return;
            }
            writtenSinceCompaction += store.getUnsavedMemory();
            store.commit();
            commitsSinceCompaction++;
            if (commitsSinceCompaction >= COMMITS_A_COMPACTION || writtenSinceCompaction >= BYTES_A_COMPACTION) {
                commitsSinceCompaction = 0;
                writtenSinceCompaction = 0;
                store.compact(FILL_RATE_PERCENT, COMPACTED_BYTES);
            }
        } catch (RuntimeException e) {
            // told, and tried again: until it succeeds, what a kill loses is mended from the events
            log.error("The documents cannot be written to their file", e);
        } finally {
            commands.unlock();
        }
    }
}
