package io.dossier.bench;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** From the start of the jar that the build leaves to its first answer, and its memory then, with the cache of classes and without. */
final class StartBenchmark {
    private static final int ROUNDS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);

    private StartBenchmark() {}

    static void run(Path folder, Report report) throws Exception {
        Path jar = Path.of(System.getProperty("bench.jar", "../standalone/target/dossier.jar"))
                .toAbsolutePath()
                .normalize();
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException("There is no " + jar + ": build it first, or name it with -Dbench.jar");
        }
        Path alone = Files.copy(jar, folder.resolve("dossier.jar")); // a cache stands beside its jar
        Table table = report.table("start", "The product in one process, from its start to the first answer", "with");
        for (int round = 0; round < ROUNDS; round++) {
            measure(table, "the cache of classes", jar, folder.resolve("cached-" + round));
            measure(table, "no cache", alone, folder.resolve("plain-" + round));
        }
    }

    private static void measure(Table table, String what, Path jar, Path data) throws Exception {
        int port = freePort();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(
                        java, "-jar", jar.toString(), "--server.port=" + port, "--dossier.data-dir=" + data)
                .redirectErrorStream(true)
                .redirectOutput(new File(data + ".log"))
                .start();
        try {
            awaitAnswer(process, port);
            double seconds = (System.nanoTime() - begin) / 1e9;
            table.add(
                    what,
                    Figures.of("s to the first answer", seconds)
                            .and("MiB resident", residentMebibytes(process.toHandle()))
                            .map());
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private static void awaitAnswer(Process process, int port) throws InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        String login = Base64.getEncoder().encodeToString("auditor:dossier".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Basic " + login)
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"{ buildings { building } }\"}"))
                .build();
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until && process.isAlive()) {
            try {
                if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos()); // it does not listen yet
            }
        }
        throw new IllegalStateException("the product gave no answer");
    }

    // Of the launcher and of the Java that it starts.
    private static double residentMebibytes(ProcessHandle process) throws IOException {
        List<ProcessHandle> all =
                Stream.concat(Stream.of(process), process.descendants()).toList();
        double mebibytes = 0;
        for (ProcessHandle one : all) {
            for (String line : Files.readAllLines(Path.of("/proc", Long.toString(one.pid()), "status"))) {
                if (line.startsWith("VmRSS:")) {
                    mebibytes += Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
                }
            }
        }
        return mebibytes;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
