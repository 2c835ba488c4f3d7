package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.standalone.progress.Counted;
import io.dossier.standalone.progress.ProgressListener;
import io.dossier.standalone.rebuilding.Rebuild;
import io.dossier.standalone.rebuilding.RebuildOptions;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@DisplayName("An operator begins, watches and cancels a rebuild over HTTP, the command line and GraphQL")
class RebuildDoorsTest {

    private static final String ARCHIVE = "/actuator/projections/archive";

    @TempDir
    private static Path data;

    private static Product product;
    private static Portal operator;
    private static Portal manager;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void start() {
        product = Product.start(data);
        manager = product.portal();
        operator = manager.as("operator").with("Accept-Language", "en");
        Office office = new Office(manager);
        String unit = office.registerUnit();
        String tenancy = office.moveInTenant(unit, "門戶有限公司", -40);
        for (int i = 0; i < 20; i++) {
            office.file(tenancy, "CORRESPONDENCE", "函 " + i, -1);
        }
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    private int command(String... words) throws InterruptedException {
        return new Rebuild(
                        options(words),
                        ProgressListener.none(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run();
    }

    private static RebuildOptions options(String... words) {
        List<String> line = new ArrayList<>(List.of(words));
        line.add("--server.port=" + URI.create(operator.address()).getPort());
        line.add("--language=en");
        return RebuildOptions.of(line);
    }

    private static JsonNode archive() {
        return Portal.json(operator.get("/actuator/projections"))
                .valueStream()
                .filter(projection -> projection.path("name").asString().equals("archive"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_rebuild_started_twice_is_a_conflict_that_says_so_and_one_can_be_cancelled() {
        assertThat(operator.post(ARCHIVE, "{\"throttle\":1}").statusCode()).isEqualTo(202);
        HttpResponse<String> again = operator.post(ARCHIVE, "{}");
        HttpResponse<String> chinese = operator.with("Accept-Language", "zh").post("/actuator/projections/all", "{}");
        HttpResponse<String> first = operator.call("DELETE", ARCHIVE);
        HttpResponse<String> second = operator.call("DELETE", ARCHIVE);

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("Being rebuilt already: archive");
        assertThat(chinese.statusCode()).isEqualTo(409);
        assertThat(chinese.body()).contains("已在重建：archive");
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(manager.call("DELETE", ARCHIVE).statusCode()).isEqualTo(403);
    }

    @Test
    void what_cannot_be_understood_is_refused_with_what_is_allowed() {
        assertThat(operator.post(ARCHIVE, "{\"throttle\":\"fast\"}").body()).contains("[fast]", "from 1 to 2147483647");
        assertThat(operator.post(ARCHIVE, "{\"throttle\":0}").statusCode()).isEqualTo(400);
        HttpResponse<String> unknown = operator.post("/actuator/projections/archives", "{}");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("[archives]", "worklist", "all");
    }

    @Test
    void a_field_that_is_not_known_begins_nothing() {
        int before = archive().path("generation").asInt();
        HttpResponse<String> misspelt = operator.post(ARCHIVE, "{\"throtle\":3}");
        HttpResponse<String> chinese = operator.with("Accept-Language", "zh").post(ARCHIVE, "{\"throtle\":3}");
        HttpResponse<String> inTheAddress = operator.post(ARCHIVE + "?throtle=3", "{}");
        HttpResponse<String> another = operator.post(ARCHIVE, "{\"name\":\"all\",\"throttle\":3}");
        HttpResponse<String> cancelled = operator.call("DELETE", ARCHIVE + "?throttle=3");
        HttpResponse<String> audit = operator.post("/actuator/audits/archive", "{\"id\":\"all\",\"bogus\":1}");

        assertThat(List.of(misspelt, chinese, inTheAddress, another, cancelled, audit))
                .allMatch(answer -> answer.statusCode() == 400);
        assertThat(misspelt.body()).contains("no field [throtle]", "there are: throttle");
        assertThat(chinese.body()).contains("沒有欄位「throtle」", "可用的欄位：throttle");
        assertThat(inTheAddress.body()).contains("[throtle]");
        assertThat(another.body()).contains("[name]");
        assertThat(cancelled.body()).contains("[throttle]");
        assertThat(audit.body()).contains("no field [bogus, id]");
        assertThat(archive().path("rebuilding").asBoolean()).isFalse();
        assertThat(archive().path("generation").asInt()).isEqualTo(before);
        assertThat(operator.get("/actuator/audits").body()).isEqualTo("[]");
    }

    @Test
    void the_command_line_watches_until_the_new_generation_serves() throws InterruptedException {
        int before = archive().path("generation").asInt();

        assertThat(command("archive")).as("%s", err).isEqualTo(Rebuild.DONE);

        assertThat(archive().path("generation").asInt()).isGreaterThan(before);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("archive: generation", "serves");
        assertThat(command("no-such")).isEqualTo(Rebuild.NOT_DONE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no projection [no-such]");
        assertThat(command("archive", "--cancel")).isEqualTo(Rebuild.NOT_DONE);
    }

    @Test
    void a_rebuild_that_is_cancelled_under_way_never_claims_to_be_complete() throws Exception {
        AtomicLong total = new AtomicLong();
        AtomicLong done = new AtomicLong();
        CountDownLatch underWay = new CountDownLatch(1);
        ProgressListener progress = new ProgressListener() {
            @Override
            public void begin(String phase, long events, Counted counted) {
                total.set(events);
            }

            @Override
            public void advance(long by) {
                if (done.addAndGet(by) > 0) {
                    underWay.countDown();
                }
            }

            @Override
            public void end() {}
        };
        Rebuild rebuild = new Rebuild(
                options("archive", "--throttle=3"),
                progress,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));

        try (ExecutorService person = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> exit = person.submit(rebuild::run);
            assertThat(underWay.await(60, TimeUnit.SECONDS)).as("%s", err).isTrue();
            assertThat(operator.call("DELETE", ARCHIVE).statusCode()).isEqualTo(202);

            assertThat(exit.get(60, TimeUnit.SECONDS)).isEqualTo(Rebuild.NOT_DONE);
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("archive: the rebuild was cancelled");
        assertThat(done.get()).isPositive().isLessThan(total.get());
    }

    @Test
    void whoever_leaves_is_told_that_it_goes_on_without_them() throws Exception {
        Process command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DossierApplication.class.getName(),
                        "rebuild",
                        "archive",
                        "--throttle=1",
                        "--server.port=" + URI.create(operator.address()).getPort(),
                        "--language=en")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said = command.inputReader(StandardCharsets.UTF_8)) {
            Assumptions.assumeTrue(command.supportsNormalTermination(), "a process can be asked to end");
            List<String> lines = new ArrayList<>();
            while (lines.isEmpty() || !lines.getLast().startsWith("rebuild archive: ")) {
                lines.add(Objects.requireNonNull(said.readLine(), lines::toString));
            }

            command.toHandle().destroy();

            assertThat(said.lines()).anyMatch(line -> line.startsWith("The rebuild of [archive] goes on"));
            assertThat(archive().path("rebuilding").asBoolean()).isTrue();
        } finally {
            command.destroyForcibly().waitFor();
            operator.call("DELETE", ARCHIVE);
        }
    }

    @Test
    void where_no_product_runs_the_command_line_says_so(@TempDir Path nothing) throws InterruptedException {
        RebuildOptions options = RebuildOptions.of(List.of("archive", "--server.port=1", "--language=en"));
        Rebuild rebuild = new Rebuild(options, ProgressListener.none(), System.out, new PrintStream(err, true));

        assertThat(rebuild.run()).isEqualTo(Rebuild.NOT_REACHED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("No running product", "http://127.0.0.1:1");
    }

    @Test
    void a_command_line_that_cannot_be_understood_is_refused() {
        for (String[] line : List.of(
                new String[] {"rebuild"},
                new String[] {"rebuild", "archive", "unit"},
                new String[] {"rebuild", "archive", "--throttle=0"},
                new String[] {"rebuild", "archive", "--fast"},
                new String[] {"rebuild", "archive", "--cancel", "--throttle=3"},
                new String[] {"rebuild", "archive", "--language=fr"})) {
            assertThat(RebuildCommand.run(line)).as(String.join(" ", line)).isEqualTo(Usage.WRONG);
        }
    }

    @Test
    void progress_is_a_subscription() {
        try (LiveClient client = LiveClient.connect(operator.address(), "operator")) {
            client.awaitAcknowledged();
            client.subscribe("""
                    subscription { projectionProgress(name: "unit") {
                      name generation rebuilding progress { percent eventsPerSecond secondsLeft }
                      generations { number phase purpose version since until position throttle progress { percent } failure } } }""", Map.of());
            JsonNode first = client.next().at("/payload/data/projectionProgress/0");
            assertThat(first.path("name").asString()).isEqualTo("unit");
            assertThat(first.path("rebuilding").asBoolean()).isFalse();

            operator.post("/actuator/projections/unit", "{\"throttle\":10}");
            JsonNode next;
            do {
                next = client.next().at("/payload/data/projectionProgress/0");
            } while (!next.path("rebuilding").asBoolean());
            assertThat(next.path("progress").path("percent").asDouble()).isBetween(0.0, 100.0);
            do {
                next = client.next().at("/payload/data/projectionProgress/0");
            } while (next.path("rebuilding").asBoolean());
            assertThat(next.path("generation").asInt())
                    .isGreaterThan(first.path("generation").asInt());
        }
        try (Stream<String> lines = operator.stream(
                        "{\"query\":\"subscription { projectionProgress(name: \\\"units\\\") { name } }\"}")
                .body()) {
            assertThat(lines.filter(line -> line.contains("data:")).findFirst().orElseThrow())
                    .contains("PROJECTION_UNKNOWN", "[units]");
        }
    }
}
