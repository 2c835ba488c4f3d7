package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.standalone.launch.Launcher;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName(
        "Whoever starts a command at a terminal sees a bar, though the launcher runs it in a Java machine of its own")
class TerminalTest {
    private static final Path SCRIPT = Path.of("/usr/bin/script");

    @TempDir
    private static Path folder;

    private static Product product;
    private static Path jar;

    @BeforeAll
    static void start() throws IOException {
        product = Product.start(folder.resolve("data"));
        Office office = new Office(product.portal());
        String tenancy = office.moveInTenant(office.registerUnit(), "終端有限公司", -40);
        for (int i = 0; i < 20; i++) {
            office.file(tenancy, "CORRESPONDENCE", "函 " + i, -1);
        }
        jar = jarOfTheLauncher();
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    /** With what makes the launcher start a child: a cache beside the jar, which is of no use here and so is passed over. */
    private static Path jarOfTheLauncher() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Launcher.class.getName());
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                                .map(entry -> Path.of(entry).toUri().toString())
                                .collect(Collectors.joining(" ")));
        Path file = folder.resolve("dossier.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            out.finish();
        }
        Files.createFile(folder.resolve("dossier.aot"));
        return file;
    }

    private static List<String> command(String... words) {
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString()));
        line.addAll(List.of(words));
        line.add("--server.port=" + URI.create(product.portal().address()).getPort());
        line.add("--language=en");
        return line;
    }

    private record Ended(int code, String output) {}

    private static Ended run(List<String> line) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "output", "");
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS))
                    .as("it ends by itself")
                    .isTrue();
            return new Ended(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static Ended atATerminal(String... words) throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(SCRIPT), "script gives a command a terminal");
        return run(List.of(SCRIPT.toString(), "-qec", String.join(" ", command(words)), "/dev/null"));
    }

    @Test
    void a_rebuild_at_a_terminal_shows_a_bar_with_per_cent_rate_and_time_left() throws Exception {
        Ended rebuild = atATerminal("rebuild", "archive");

        assertThat(rebuild.code()).as(rebuild.output()).isZero();
        assertThat(rebuild.output())
                .containsPattern("\\rrebuild archive 100 % \\[█+] [0-9.]+ events/s, 0 s left")
                .contains("archive: generation");
    }

    @Test
    void an_audit_at_a_terminal_does_too() throws Exception {
        Ended audit = atATerminal("audit", "archive");

        assertThat(audit.code()).as(audit.output()).isZero();
        assertThat(audit.output()).containsPattern("\\raudit archive 100 % \\[█+] [0-9.]+ % a second, 0 s left");
    }

    @Test
    void what_is_no_terminal_gets_no_bar() throws Exception {
        Ended rebuild = run(command("rebuild", "archive"));

        assertThat(rebuild.code()).as(rebuild.output()).isZero();
        assertThat(rebuild.output()).contains("archive: generation").doesNotContain("\r", "[█", "% [");
    }

    @Test
    void an_error_that_goes_to_a_file_gets_no_bar_though_the_rest_is_a_terminal() throws Exception {
        Path error = folder.resolve("error");

        Ended rebuild = atATerminal("rebuild", "archive", "2>" + error);

        assertThat(rebuild.code()).as(rebuild.output()).isZero();
        assertThat(error).content().doesNotContain("\r", "% [");
    }
}
