package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dossier.eventstore.fault.PostgresServer;
import io.dossier.standalone.sample.SampleOffice;
import io.dossier.standalone.sample.SampleOfficeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@Tag("fault")
@DisplayName("An import into the PostgreSQL that command nodes and query nodes share")
@ExtendWith(OutputCaptureExtension.class)
@Timeout(300)
class ImportIntoPostgresTest {
    @TempDir
    Path folder;

    private Path lists;
    private PostgresServer postgres;

    @BeforeEach
    @SuppressWarnings("NullAway.Init")
    void writeLists() throws IOException {
        lists = Files.createDirectory(folder.resolve("lists"));
        SampleOfficeFiles.write(SampleOffice.of(1, 20, 300), lists);
        postgres = PostgresServer.in(folder.resolve("postgresql"));
    }

    @AfterEach
    void close() {
        postgres.close();
    }

    private String database(String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.url());
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return postgres.url().replace("/postgres?", "/" + name + "?");
    }

    /** In this process. */
    private int imported(String url) {
        return ImportCommand.run(new String[] {
            "import",
            lists.toString(),
            "--dossier.events.url=" + url,
            "--dossier.import.language=en",
            "--dossier.import.rejects=" + folder.resolve("rejects")
        });
    }

    /** In a process of its own, told where to by the environment, in an empty folder. */
    private Process importing(String url, String name) throws IOException {
        ProcessBuilder process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.dossier.standalone.DossierApplication",
                        "import",
                        lists.toString(),
                        "--dossier.import.language=en")
                .directory(Files.createDirectory(folder.resolve(name)).toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        process.environment().put("DOSSIER_EVENTS_URL", url);
        return process.start();
    }

    private int ended(Process process, String name) throws Exception {
        int exitCode = process.waitFor();
        assertThat(exitCode).as(Files.readString(folder.resolve(name + ".log"))).isZero();
        return exitCode;
    }

    /** How many events there are of each type, and how many commands they are of. */
    private static Map<String, Long> events(String url) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select payload_type, count(*) from event group by payload_type"
                        + " union all select 'commands', count(distinct command_id) from event")) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counts;
    }

    private static long eventsSoFar(String url) {
        try {
            return events(url).values().stream().mapToLong(Long::longValue).sum();
        } catch (SQLException noTablesYet) {
            return 0;
        }
    }

    @Test
    void takesTheListsInByTheSameRulesAndLeavesTheDossiersToTheQueryNodes(CapturedOutput output) throws Exception {
        String url = database("office");

        assertThat(imported(url)).as(output.getAll()).isZero();

        Map<String, Long> once = events(url);
        assertThat(once).containsEntry("UnitRegistered", 20L).containsKeys("TenantMovedIn", "ComplaintRegistered");
        assertThat(output.getOut())
                .contains("documents.csv: ", "What was accepted is in the events in PostgreSQL")
                .doesNotContain("The dossiers show everything");
        assertThat(imported(url)).isZero();
        assertThat(events(url)).isEqualTo(once);
    }

    @Test
    void goesOnAfterItWasKilledWhileOthersWriteTheSameAndDoublesNothing() throws Exception {
        String clean = database("clean");
        assertThat(imported(clean)).isZero();
        String url = database("office");
        Process killed = importing(url, "killed");
        RebuildTest.await(() -> eventsSoFar(url) > 200 || !killed.isAlive());
        killed.destroyForcibly().waitFor();
        assertThat(eventsSoFar(url)).isLessThan(eventsSoFar(clean));

        Process one = importing(url, "one");
        Process other = importing(url, "other");

        ended(one, "one");
        ended(other, "other");
        assertThat(events(url)).isEqualTo(events(clean));
        for (String name : List.of("killed", "one", "other")) {
            assertThat(folder.resolve(name)).isEmptyDirectory();
        }
    }

    @Test
    void doesNotGoIntoADataDirectoryToo(CapturedOutput output) {
        assertThat(ImportCommand.run(new String[] {
                    "import",
                    lists.toString(),
                    "--dossier.data-dir=" + folder.resolve("data"),
                    "--dossier.events.url=" + postgres.url()
                }))
                .isEqualTo(Usage.WRONG);

        assertThat(output.getErr()).contains("are both given", "而匯入只寫入其一");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void isAllThatTheProductInOneProcessHasToDoWithIt() {
        assertThatThrownBy(() -> new SpringApplicationBuilder(DossierApplication.class)
                        .web(WebApplicationType.NONE)
                        .run("--dossier.data-dir=" + folder.resolve("data"), "--dossier.events.url=" + postgres.url()))
                .hasStackTraceContaining("dossier.events.url");
    }
}
