package io.dossier.standalone.store;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server of MongoDB's protocol in this process, on a port of the loopback interface. When the process is killed it may
 * lose its last moments, documents and tokens alike: the projections then go on from an earlier event and end in the same
 * documents.
 */
final class EmbeddedDocumentStore implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedDocumentStore.class);
    private static final int CACHE_MIB = 48;

    private final MongoServer server;
    private final InetSocketAddress address;

    private EmbeddedDocumentStore(MongoServer server, InetSocketAddress address) {
        this.server = server;
        this.address = address;
    }

    /**
     * Starts the server over that file.
     *
     * @throws IOException if the file can neither be opened nor replaced
     */
    static EmbeddedDocumentStore start(Path file) throws IOException {
        // it changes documents in place while it sends them, which goes well only if one thread does both
        System.setProperty("io.netty.eventLoopThreads", "1");
        MongoServer server = new MongoServer(new H2Backend(open(file)));
        return new EmbeddedDocumentStore(server, server.bind());
    }

    /** The URI by which drivers reach it. */
    String uri() {
        return "mongodb://" + address.getAddress().getHostAddress() + ":" + address.getPort() + "/dossier";
    }

    private static MVStore open(Path file) throws IOException {
        try {
            return store(file);
        } catch (MVStoreException damaged) {
            Path aside = file.resolveSibling(file.getFileName() + ".damaged");
            log.warn(
                    "The documents in {} cannot be opened ({}). They are put aside as {} and rebuilt from the events.",
                    file,
                    damaged.getMessage(),
                    aside);
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return store(file);
        }
    }

    private static MVStore store(Path file) {
        return new MVStore.Builder()
                .fileName(file.toString())
                .cacheSize(CACHE_MIB)
                .open();
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
