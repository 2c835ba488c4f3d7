package io.dossier.eventstore.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The line between a node and PostgreSQL, which can be cut at a chosen word: of a request that contains it, either the request or its
 * answer is lost, and the connection with it. Requests must come whole and unencrypted, and carry their SQL ({@code prepareThreshold=0}).
 */
public final class CutLine implements AutoCloseable {
    /** What gets lost. */
    public enum Loss {
        /** The request, before the server has seen it. */
        REQUEST,
        /** The answer, after the server has done all that was asked, and said so. */
        ANSWER
    }

    private record Order(String word, Loss loss) {}

    private final ServerSocket door;
    private final int serverPort;
    private final AtomicReference<Optional<Order>> order = new AtomicReference<>(Optional.empty());
    private final AtomicInteger cuts = new AtomicInteger();

    private CutLine(int serverPort) throws IOException {
        this.serverPort = serverPort;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::admit);
    }

    /** Opens a line to what listens on that port of this machine. */
    public static CutLine to(int serverPort) {
        try {
            return new CutLine(serverPort);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where to connect instead. */
    public int port() {
        return door.getLocalPort();
    }

    /** Loses that of the next request with this word in it; later ones pass. */
    public void cutNext(String word, Loss loss) {
        order.set(Optional.of(new Order(word, loss)));
    }

    /** How often it was cut. */
    public int cuts() {
        return cuts.get();
    }

    private void admit() {
        try {
            while (true) {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                Connection connection = new Connection(client, server);
                Thread.ofVirtual().start(connection::carryRequests);
                Thread.ofVirtual().start(connection::carryAnswers);
            }
        } catch (IOException closed) {
            // the end of the test
        }
    }

    private final class Connection {
        private final Socket client;
        private final Socket server;
        private volatile boolean swallowing;

        Connection(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void carryRequests() {
            try (client;
                    server) {
                byte[] buffer = new byte[1 << 20];
                InputStream in = client.getInputStream();
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    String request = new String(buffer, 0, n, StandardCharsets.ISO_8859_1);
                    Optional<Order> given = order.get();
                    boolean isMeant =
                            given.filter(cut -> request.contains(cut.word())).isPresent()
                                    && order.compareAndSet(given, Optional.empty());
                    if (isMeant && given.orElseThrow().loss() == Loss.REQUEST) {
                        cuts.incrementAndGet();
                        return;
                    }
                    swallowing |= isMeant;
                    server.getOutputStream().write(buffer, 0, n);
                }
            } catch (IOException over) {
                // one of the two has gone: so does the other
            }
        }

        void carryAnswers() {
            try (client;
                    server) {
                byte[] buffer = new byte[1 << 16];
                InputStream in = server.getInputStream();
                ByteArrayOutputStream swallowed = new ByteArrayOutputStream();
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    if (!swallowing) {
                        client.getOutputStream().write(buffer, 0, n);
                        continue;
                    }
                    swallowed.write(buffer, 0, n);
                    if (isReadyForQuery(swallowed.toByteArray())) {
                        cuts.incrementAndGet();
                        return;
                    }
                }
            } catch (IOException over) {
                // one of the two has gone: so does the other
            }
        }
    }

    // The last word of an answer: outside of a transaction, so what was asked is committed.
    private static boolean isReadyForQuery(byte[] answer) {
        int end = answer.length;
        return end >= 6 && answer[end - 6] == 'Z' && answer[end - 2] == 5 && answer[end - 1] == 'I';
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
