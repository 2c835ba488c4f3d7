package io.dossier.eventstore.fault;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL server of a test's own, which it may kill and start again on the same data and the same port. */
public final class PostgresServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Path data;
    private final int port;
    private EmbeddedPostgres server;

    private PostgresServer(Path data, int port) {
        this.data = data;
        this.port = port;
        this.server = launch(data, port);
    }

    /** Makes a new one in that folder, which need not be there, and starts it. */
    public static PostgresServer in(Path data) {
        return new PostgresServer(data, freePort());
    }

    private static EmbeddedPostgres launch(Path data, int port) {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(true)
                    .setPort(port)
                    .setPGStartupWait(Duration.ofSeconds(30))
                    // Small, for tests that give it a small disk.
                    .setServerConfig("min_wal_size", "32MB")
                    .setServerConfig("max_wal_size", "32MB")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens, on the loopback interface. */
    public int port() {
        return port;
    }

    /** Where its files are. */
    public Path data() {
        return data;
    }

    /** The address of its only database. */
    public String url() {
        return url(port);
    }

    /** The same by way of something that listens on another port of this machine. */
    public static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres".formatted(port);
    }

    /** Connections such as a node has, but for its patience with a server that is away; the caller closes it. */
    public static HikariDataSource pool(String url) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(8);
        pool.setConnectionTimeout(PATIENCE.toMillis());
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        pool.addDataSourceProperty("socketTimeout", "10");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("targetServerType", "primary");
        return new HikariDataSource(pool);
    }

    /** Whether it runs at all, or waits for its own recovery. */
    public boolean isAlive() {
        return postmaster().isPresent();
    }

    /** Kills the server and all of its processes at once (SIGKILL), and returns when they are gone. */
    public void kill() {
        List<ProcessHandle> processes = postmaster()
                .map(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants())
                        .toList())
                .orElseThrow(() -> new IllegalStateException("PostgreSQL does not run"));
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(PostgresServer::awaitEnd);
    }

    /** Kills one of its processes that serve a client; the server then ends all others and recovers by itself. */
    public void killOneBackend(int backend) {
        ProcessHandle.of(backend).orElseThrow().destroyForcibly();
    }

    private static void awaitEnd(ProcessHandle process) {
        CompletableFuture<ProcessHandle> ended = process.onExit();
        ended.orTimeout(10, TimeUnit.SECONDS).join();
    }

    /** Starts it again after it was killed, or has ended by itself. */
    public void startAgain() {
        letGo();
        server = launch(data, port);
    }

    private Optional<ProcessHandle> postmaster() {
        Path file = data.resolve("postmaster.pid");
        try {
            return Files.exists(file)
                    ? ProcessHandle.of(Long.parseLong(
                                    Files.readAllLines(file).getFirst().strip()))
                            .filter(ProcessHandle::isAlive)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void letGo() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        letGo();
    }
}
