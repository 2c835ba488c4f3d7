package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dossier.standalone.operating.Caller;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@DisplayName("Who starts it wrongly is told what to do, without a stack trace")
@ExtendWith(OutputCaptureExtension.class)
class StartUpTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "dossier.checkpoints.every, soon, which is no length of time, 60s",
        "dossier.checkpoints.former-key-file, nosuch.pem, where there is no key, Leave the setting out",
        "dossier.page.max, many, which is no whole number, in digits alone",
        "dossier.projections.auto-start, perhaps, which is neither true nor false, Give true or false",
        "dossier.office.zone, Mars/Phobos, which is no time zone, Asia/Shanghai",
        "server.address, 0.0.0.0, only a loopback address is allowed, --server.address=127.0.0.1",
        "server.port, 99999, which is no port, from 1 to 65535",
        "dossier.documents.uri, nonsense, which is no address of a database, mongodb://127.0.0.1:27017/dossier",
        "dossier.documents.uri, mongodb://127.0.0.1:27017, it names no database, mongodb://127.0.0.1:27017/dossier",
    })
    void aSettingThatDoesNotWorkIsNamed(
            String setting, String value, String problem, String remedy, CapturedOutput output) {
        refuses("--dossier.data-dir=" + folder.resolve("data"), "--" + setting + "=" + value);
        assertThat(explanation(output)).contains(setting).contains("[" + value + "]", problem, remedy);
    }

    @Test
    void aSettingThatThereIsNotIsNamedAndItsValueIsNot(CapturedOutput output) {
        refuses(
                "--dossier.data-dir=" + folder.resolve("data"),
                "--dossier.document.uri=mongodb://dossier:gehe@127.0.0.1/x");
        assertThat(explanation(output))
                .contains("dossier.document.uri", "there is no setting of that name", "dossier.documents.uri");
        assertThat(output.getAll()).doesNotContain("gehe");
    }

    @Test
    void thePasswordOfAnAddressIsNotRepeated(CapturedOutput output) {
        refuses(
                "--dossier.data-dir=" + folder.resolve("data"),
                "--dossier.documents.uri=mongodb://dossier:gehe/im@127.0.0.1");
        assertThat(explanation(output)).contains("mongodb://dossier:***@127.0.0.1");
        assertThat(output.getAll()).doesNotContain("gehe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-file", "a-file/below", "/proc/dossier"})
    void aDataDirectoryThatCannotBeWrittenToIsNamed(String directory, CapturedOutput output) throws IOException {
        Files.createFile(folder.resolve("a-file"));
        refuses("--dossier.data-dir=" + folder.resolve(directory));
        assertThat(explanation(output))
                .contains("dossier.data-dir", folder.resolve(directory).toString(), "Name a folder");
    }

    @Test
    void aPortThatIsTakenIsNamed(CapturedOutput output) throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            refuses("--dossier.data-dir=" + folder.resolve("data"), "--server.port=" + other.getLocalPort());
            assertThat(explanation(output)).contains("Port " + other.getLocalPort() + " was already in use");
        }
    }

    @ParameterizedTest
    @CsvSource({"'', 1", "'import sample-office ', 4"})
    void theProcessEndsWithACodeOfItsOwn(String command, int code) throws Exception {
        Path file = Files.createFile(folder.resolve("a-file"));
        Ended process = run(command + "--server.port=0 --dossier.data-dir=" + file);
        assertThat(process.code()).isEqualTo(code);
        assertThat(explanation(process.output())).contains("dossier.data-dir", "which is a file and not a folder");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "imprt sample-office",
                "--dossier.office.zone=Asia/Shanghai import sample-office",
                "import",
                "import --dossier.data-dir=data sample-office",
                "import sample-office and-more"
            })
    void aCommandThatIsNotKnownStartsNothing(String line) throws Exception {
        Ended process = run(line);
        assertThat(process.code()).isEqualTo(64);
        assertThat(process.output())
                .contains("usage: java -jar dossier.jar", "import FOLDER", "--help explains", "--help 說明")
                .doesNotContain("Starting");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help", "rebuild --help", "--server.port=0 --help"})
    void whoAsksForHelpIsToldEveryCommandWithItsOptionsInBothLanguages(String line) throws Exception {
        Ended process = run(line);

        assertThat(process.code()).isZero();
        assertThat(process.output())
                .contains(
                        "usage: java -jar dossier.jar",
                        "import FOLDER",
                        "rebuild PROJECTION|all",
                        "audit [PROJECTION|all]")
                .contains(
                        "backup FILE",
                        "--cancel",
                        "--throttle=",
                        "--dossier.data-dir=",
                        "speak with a running product",
                        "與運行中的產品通訊")
                .contains(Caller.OPTIONS.stream()
                        .map(option -> "--" + option + "=")
                        .toList())
                .doesNotContain("Starting", "?");
    }

    @ParameterizedTest
    @CsvSource({
        "DOSSIER_EVENT_URL, 'import sample-office ', 4",
        "DOSSIER_EVENTS_URL, '', 1",
        "DOSSIER_IDENTITY_ISSUER, '', 1",
        "DOSSIER_DOCUMENT_URI, '', 1"
    })
    void aVariableOfTheEnvironmentThatWouldHoldForNothingIsNamedAndItsValueIsNot(
            String variable, String command, int code) throws Exception {
        Path data = folder.resolve("data");
        Ended process = run(
                Map.of(variable, "jdbc:postgresql://db/dossier?password=gehe"),
                command + "--server.port=0 --dossier.data-dir=" + data);
        assertThat(process.code()).isEqualTo(code);
        assertThat(explanation(process.output())).contains(variable, "there is no setting of that name");
        assertThat(process.output()).doesNotContain("gehe");
        assertThat(data).doesNotExist();
    }

    private static void refuses(String... settings) {
        assertThatThrownBy(() -> SpringApplication.run(DossierApplication.class, settings))
                .isInstanceOf(Exception.class);
    }

    private static String explanation(CharSequence output) {
        assertThat(output).contains("Description:", "Action:").doesNotContain("\tat ");
        return output.toString();
    }

    /** A process that has ended, with its exit code and all that it printed. */
    private record Ended(int code, String output) {}

    private Ended run(String arguments) throws IOException, InterruptedException {
        return run(Map.of(), arguments);
    }

    private Ended run(Map<String, String> environment, String arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                DossierApplication.class.getName()));
        Stream.of(arguments.split(" ")).forEach(line::add);
        Path output = folder.resolve("output");
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(90, TimeUnit.SECONDS))
                    .as("it ends by itself")
                    .isTrue();
            return new Ended(process.exitValue(), Files.readString(output));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
