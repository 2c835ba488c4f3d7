package io.dossier.standalone.store;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server of MongoDB's protocol in this process, on a port of the loopback interface. When the process is killed it loses its
 * last moments, documents and tokens alike ({@link SteadyBackend}): the projections then go on from an earlier event and end in the
 * same documents.
 */
final class EmbeddedDocumentStore implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedDocumentStore.class);
    private static final int CACHE_MIB = 48;

    /**
     * After which the room of what was overwritten is used again. The store's own 45 s let the file grow to many times its contents while
     * much is projected; they are for disks that lose power, after which a damaged file is rebuilt from the events anyway.
     */
    private static final Duration RETENTION = Duration.ofSeconds(5);

    private final MongoServer server;
    private final InetSocketAddress address;

    private EmbeddedDocumentStore(MongoServer server, InetSocketAddress address) {
        this.server = server;
        this.address = address;
    }

    /**
     * Starts the server over that file. One that is damaged is put aside, since somebody may want to know why it is; one that another
     * version wrote is thrown away, for there is nothing in it that the events do not tell. Either way the server is empty then.
     *
     * @throws IOException if the file can neither be opened nor replaced
     */
    static EmbeddedDocumentStore start(Path file) throws IOException {
        // it does one thing at a time anyway
        System.setProperty("io.netty.eventLoopThreads", "1");
        MongoServer server = new MongoServer(open(file));
        return new EmbeddedDocumentStore(server, server.bind());
    }

    /** The URI by which drivers reach it. */
    String uri() {
        return "mongodb://" + address.getAddress().getHostAddress() + ":" + address.getPort() + "/dossier";
    }

    private static MongoBackend open(Path file) throws IOException {
        try {
            return backend(file);
        } catch (MVStoreException damaged) {
            if (damaged.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw damaged;
            }
            Path aside = file.resolveSibling(file.getFileName() + ".damaged");
            log.warn(
                    "The documents in {} cannot be read ({}). They are put aside as {} and rebuilt from the events.",
                    file,
                    damaged.getMessage(),
                    aside);
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return backend(file);
        }
    }

    private static MongoBackend backend(Path file) throws IOException {
        MVStore store = store(file);
        try {
            if (!StoredMaps.claim(store)) {
                log.info(
                        "The documents in {} are of another version of Dossier. They are rebuilt from the events.",
                        file);
                store.closeImmediately();
                Files.delete(file);
                store = store(file);
                StoredMaps.claim(store);
            }
            StoredMaps.openAll(store);
            return new SteadyBackend(store);
        } catch (MVStoreException damaged) {
            store.closeImmediately();
            throw damaged;
        }
    }

    private static MVStore store(Path file) {
        MVStore store = new MVStore.Builder()
                .fileName(file.toString())
                .cacheSize(CACHE_MIB)
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
        store.setRetentionTime((int) RETENTION.toMillis());
        return store;
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
