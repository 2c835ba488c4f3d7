package io.dossier.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A port that leads to a server, for as long as it is not shut: then connections break, and new ones are broken at once. */
final class Passage implements AutoCloseable {

    private enum Way {
        OPEN,
        SHUT,
        SILENT
    }

    private final InetSocketAddress server;
    private final ServerSocket door;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private Way way = Way.OPEN;

    Passage(InetSocketAddress server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::letIn);
    }

    int port() {
        return door.getLocalPort();
    }

    /** The server cannot be reached any more. */
    void shut() {
        change(Way.SHUT);
        breakAll();
    }

    /** Nothing comes through any more, though nothing breaks. */
    void silence() {
        change(Way.SILENT);
    }

    void open() {
        change(Way.OPEN);
    }

    private synchronized void change(Way now) {
        way = now;
        notifyAll();
    }

    private synchronized boolean isShut() {
        return way == Way.SHUT;
    }

    private synchronized void untilSomethingComesThrough() throws InterruptedException {
        while (way == Way.SILENT) {
            wait();
        }
    }

    private void letIn() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                if (isShut()) {
                    client.close();
                    continue;
                }
                Socket there = new Socket(server.getAddress(), server.getPort());
                sockets.add(client);
                sockets.add(there);
                Thread.ofVirtual().start(() -> carry(client, there));
                Thread.ofVirtual().start(() -> carry(there, client));
            } catch (IOException closed) {
                // the door, by the test, or a connection, by who made it
            }
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] some = new byte[8_192];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int count = in.read(some); count >= 0; count = in.read(some)) {
                untilSomethingComesThrough();
                out.write(some, 0, count);
            }
        } catch (IOException broken) {
            // as connections are, when they are over
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private void breakAll() {
        sockets.forEach(socket -> {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public void close() throws IOException {
        door.close();
        shut();
    }
}
