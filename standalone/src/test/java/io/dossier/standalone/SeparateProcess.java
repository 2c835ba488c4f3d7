package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The product as a process of its own over one data directory, so that it can be killed and started again. */
final class SeparateProcess {
    private final Path folder;
    private final List<String> documentStore;
    private final int port;

    private SeparateProcess(Path folder, List<String> documentStore, int port) {
        this.folder = folder;
        this.documentStore = documentStore;
        this.port = port;
    }

    static SeparateProcess over(Path folder) throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return new SeparateProcess(
                    folder,
                    Product.documentStore().map(uri -> "--dossier.documents.uri=" + uri).stream()
                            .toList(),
                    free.getLocalPort());
        }
    }

    Portal portal() {
        return new Portal(Deployment.inOneProcess("http://127.0.0.1:" + port));
    }

    /** Starts it, and waits until it answers. */
    Process start() throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "io.dossier.standalone.DossierApplication",
                "--server.port=" + port,
                "--dossier.data-dir=" + folder.resolve("data")));
        line.addAll(documentStore);
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        try {
            awaitHealth(process);
            return process;
        } catch (AssertionError neverCame) {
            process.destroyForcibly();
            throw neverCame;
        }
    }

    private void awaitHealth(Process process) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (true) {
            try {
                if (portal().get("/actuator/health").statusCode() == 200) {
                    return;
                }
            } catch (AssertionError notYet) {
                // nobody listens yet
            }
            assertThat(process.isAlive() && System.nanoTime() < deadline)
                    .as(this::logged)
                    .isTrue();
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private Path log() {
        return folder.resolve("log");
    }

    private String logged() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            return "no log: " + e;
        }
    }
}
