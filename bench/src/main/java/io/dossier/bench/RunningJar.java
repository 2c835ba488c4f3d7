package io.dossier.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The product as its users run it: the jar that the build leaves, in a process of its own. */
final class RunningJar implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);

    private final Process process;
    private final Portal portal;
    private final Path log;

    private RunningJar(Process process, int port, Path log) {
        this.process = process;
        this.log = log;
        this.portal = new Portal(port);
    }

    /** The jar that the build leaves, or that {@code -Dbench.jar} names. */
    static Path built() {
        Path jar = Path.of(System.getProperty("bench.jar", "../standalone/target/dossier.jar"))
                .toAbsolutePath()
                .normalize();
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException("There is no " + jar + ": build it first, or name it with -Dbench.jar");
        }
        return jar;
    }

    /** @param options of Java, such as {@code -Xmx256m} */
    static RunningJar start(Path jar, Path data, String... options) throws IOException {
        int port = freePort();
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of(options));
        line.addAll(List.of("-jar", jar.toString(), "--server.port=" + port, "--dossier.data-dir=" + data));
        Path log = Path.of(data + ".log");
        return new RunningJar(
                new ProcessBuilder(line)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start(),
                port,
                log);
    }

    Portal portal() {
        return portal;
    }

    void awaitAnswer() throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until && process.isAlive()) {
            try {
                portal.data("auditor", "{ buildings { name } }", Map.of());
                return;
            } catch (IOException e) {
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos()); // it does not listen yet
            }
        }
        throw new IllegalStateException("the product gave no answer:\n" + Files.readString(log));
    }

    /** @throws IllegalStateException with its log, if it has ended */
    void requireAlive() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException("the product has ended:\n" + Files.readString(log));
        }
    }

    /** Of the launcher and of the Java that it starts. */
    double residentMebibytes() throws IOException {
        return mebibytes("VmRSS:");
    }

    /** The most that they had at any time. */
    double mostResidentMebibytes() throws IOException {
        return mebibytes("VmHWM:");
    }

    private double mebibytes(String what) throws IOException {
        List<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        double mebibytes = 0;
        for (ProcessHandle one : all) {
            for (String line : Files.readAllLines(Path.of("/proc", Long.toString(one.pid()), "status"))) {
                if (line.startsWith(what)) {
                    mebibytes += Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
                }
            }
        }
        return mebibytes;
    }

    @Override
    public void close() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
