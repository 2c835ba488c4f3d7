package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps of the runbook's chapters on backup and restore, as an operator takes them. */
@Tag("fault")
@DisplayName("A backup of the running product's events, restored")
class RestoreTest {
    @TempDir
    Path folder;

    private String unit = "";
    private String tenancy = "";

    private static Product start(Path data, String documents) {
        return Product.start(
                data,
                documents,
                "--dossier.audits.schedule=-",
                "--dossier.checkpoints.every=100ms",
                "--dossier.checkpoints.poll-every=100ms");
    }

    /** Where documents are kept, of which a restore knows nothing. */
    private static String documents() {
        return "--dossier.documents.uri=" + Product.documentStore().orElse("embedded");
    }

    private void furnish(Office office) {
        unit = office.registerUnit();
        tenancy = office.moveInTenant(unit, "備份有限公司", -40);
        office.file(tenancy, "CORRESPONDENCE", "第一函", -3);
        office.file(tenancy, "CORRESPONDENCE", "第二函", -2);
    }

    private static int backup(Path data, Path copy) {
        return BackupCommand.run(
                new String[] {"backup", copy.toString(), "--dossier.data-dir=" + data, "--language=en"});
    }

    private static void untilAllIsCovered(Product product) {
        RebuildTest.await(() -> {
            var answer = product.portal()
                    .as("auditor")
                    .query(
                            "{ checkpointState { uncovered } checkpoints(first: 1) { edges { node { size } } } }",
                            Map.of());
            return answer.at("/checkpointState/uncovered").asLong(-1) == 0
                    && answer.at("/checkpoints/edges/0/node/size").asLong() > 0;
        });
    }

    private static void copyFolder(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private record Verified(int exitCode, String out) {}

    /** In a process of its own: it shares nothing with the product. */
    private static Verified verify(Path data, Path checkpoints) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.dossier.verifier.Verifier",
                        "verify",
                        "--store",
                        "sqlite:" + data.resolve("events.sqlite"),
                        "--checkpoints",
                        checkpoints.toString(),
                        "--keys",
                        checkpoints.resolve("keys").toString(),
                        "--language",
                        "en")
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Verified(process.waitFor(), out);
    }

    private static void assertAuditAgrees(Product product) {
        Portal auditor = product.portal().as("auditor");
        String id = auditor.query("mutation { auditProjections { id } }", Map.of())
                .at("/auditProjections/id")
                .asString();
        String question = "query ($id: ID!) { audit(id: $id) { state differenceCount } }";
        RebuildTest.await(() -> !auditor.query(question, Map.of("id", id))
                .at("/audit/state")
                .asString()
                .equals("RUNNING"));
        assertThat(auditor.query(question, Map.of("id", id)).at("/audit/state").asString())
                .isEqualTo("AGREES");
    }

    @Test
    void into_an_empty_folder_it_is_what_was_signed_and_everything_else_is_built_from_it() throws Exception {
        Path data = folder.resolve("data");
        Path kept = folder.resolve("kept-elsewhere");
        List<String> archive;
        try (Product product = start(data, documents())) {
            Office office = new Office(product.portal());
            furnish(office);
            archive = office.archiveOf(unit);
            untilAllIsCovered(product);

            assertThat(backup(data, folder.resolve("backup.sqlite"))).isZero();
        }
        copyFolder(data.resolve("checkpoints"), kept);

        Path restored = Files.createDirectory(folder.resolve("restored"));
        Files.copy(folder.resolve("backup.sqlite"), restored.resolve("events.sqlite"));
        Files.copy(data.resolve("checkpoint-key.pem"), restored.resolve("checkpoint-key.pem"));
        Verified verified = verify(restored, kept);
        assertThat(verified.exitCode()).as(verified.out()).isZero();
        assertThat(verified.out()).startsWith("VERIFIED");
        try (Product product = start(restored, documents())) {
            Office office = new Office(product.portal().strong());
            assertThat(office.archiveOf(unit)).isEqualTo(archive).hasSizeGreaterThan(2);
            assertAuditAgrees(product);
            office.file(tenancy, "CORRESPONDENCE", "第三函", -1);
            untilAllIsCovered(product);
            assertThat(product.portal().get("/actuator/health").statusCode()).isEqualTo(200);
        }
        assertThat(verify(restored, restored.resolve("checkpoints")).exitCode()).isZero();
    }

    @Test
    void of_an_earlier_day_the_verifier_says_how_many_events_are_lost_and_documents_that_know_them_are_built_anew()
            throws Exception {
        Path data = folder.resolve("data");
        String documents = documents();
        Path kept = folder.resolve("kept-elsewhere");
        List<String> archive;
        try (Product product = start(data, documents)) {
            Office office = new Office(product.portal());
            furnish(office);
            archive = office.archiveOf(unit);
            assertThat(backup(data, folder.resolve("backup.sqlite"))).isZero();

            office.file(tenancy, "CORRESPONDENCE", "丟失的函", -1);
            office.file(tenancy, "CORRESPONDENCE", "又一封丟失的函", -1);
            assertThat(office.archiveOf(unit)).hasSize(archive.size() + 2);
            untilAllIsCovered(product);
        }
        copyFolder(data.resolve("checkpoints"), kept);

        // The worst place to restore to: documents of later events are still there.
        Path restored = Files.createDirectory(folder.resolve("restored"));
        Files.copy(folder.resolve("backup.sqlite"), restored.resolve("events.sqlite"));
        Files.copy(data.resolve("checkpoint-key.pem"), restored.resolve("checkpoint-key.pem"));
        if (Files.exists(data.resolve("documents.mv"))) {
            Files.copy(data.resolve("documents.mv"), restored.resolve("documents.mv"));
        }
        Verified verified = verify(restored, kept);
        assertThat(verified.exitCode()).as(verified.out()).isEqualTo(1);
        assertThat(verified.out())
                .startsWith("TAMPERED kind=REMOVED position=5")
                .contains("the events at positions 5 to 6 are missing; the last one is at 4");
        try (Product product = start(restored, documents)) {
            Office office = new Office(product.portal().strong());
            assertThat(office.archiveOf(unit)).isEqualTo(archive);
            assertAuditAgrees(product);
            office.file(tenancy, "CORRESPONDENCE", "重寫的函", -1);
            assertThat(office.archiveOf(unit)).hasSize(archive.size() + 1);
            assertThat(product.portal().get("/actuator/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void replaces_nothing_and_says_what_is_wrong() throws Exception {
        Path taken = Files.writeString(folder.resolve("taken"), "somebody's");

        assertThat(backup(folder.resolve("nowhere"), folder.resolve("copy"))).isEqualTo(1);
        assertThat(BackupCommand.run(new String[] {"backup"})).isEqualTo(Usage.WRONG);
        assertThat(BackupCommand.run(new String[] {"backup", "a", "b"})).isEqualTo(Usage.WRONG);
        assertThat(BackupCommand.run(new String[] {"backup", "a", "--fast"})).isEqualTo(Usage.WRONG);
        assertThat(taken).hasContent("somebody's");
        assertThat(folder.resolve("copy")).doesNotExist();
    }
}
