package io.dossier.standalone.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.CommandReceipt;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files may be larger than the memory. */
class LargeImportTest {
    private static final int PAPERS = 200_000;

    @Test
    void twoHundredThousandPapersDoNotFillASmallHeap(@TempDir Path directory) throws IOException, InterruptedException {
        writePapers(directory.resolve("documents.csv"));

        // the limit is the machine's own: a heap in which the rows could not be held
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx40m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).contains("filed " + PAPERS);
    }

    /** A program of its own, for its own heap: imports a folder into a desk that accepts everything. Used by benchmarks as well. */
    static final class Main {
        private Main() {}

        public static void main(String[] arguments) {
            AtomicLong filed = new AtomicLong();
            ImportReport report = new ImportFolder(Path.of(arguments[0])).importedInto((command, commandId, caller) -> {
                filed.incrementAndGet();
                return CommandReceipt.accepted(command.about());
            });
            System.out.println(report.summary());
            System.out.println("filed " + filed);
            System.exit(report.exitCode());
        }
    }

    private static void writePapers(Path file) throws IOException {
        try (Writer csv = Files.newBufferedWriter(file)) {
            csv.write("tenancy_ref,category,document_class,document_date,title\n");
            for (int i = 0; i < PAPERS; i++) {
                LocalDate date = LocalDate.of(2024, 10, 1).plusDays(i % 700);
                csv.write("T-" + i % 50 + ",OTHER,WORKING," + date + ",物品放行單：辦公桌椅、文件櫃及紙箱若干，編號 " + i + "\n");
            }
        }
    }
}
