package io.dossier.standalone.bench;

import io.dossier.api.complaint.Channel;
import io.dossier.api.complaint.Complainant;
import io.dossier.api.complaint.ComplaintEvent.ComplaintRegistered;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Matter;
import io.dossier.api.complaint.Severity;
import io.dossier.api.unit.UnitId;
import io.dossier.query.infrastructure.projection.ProjectionPositions;
import io.dossier.standalone.DossierApplication;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Registers matters in the event store, has the projections take them in, and fetches the whole register over HTTP. */
final class ExportBenchmark {
    private static final int AT_ONCE = 1_000;
    private static final int ROUNDS = 3;
    private static final LocalDate FIRST = LocalDate.of(2021, 6, 1);
    private static final int DAYS = 1_826;

    private ExportBenchmark() {}

    static void run(Path folder) throws Exception {
        int matters = Integer.getInteger("bench.matters", 200_000);
        try (ConfigurableApplicationContext product = SpringApplication.run(
                DossierApplication.class,
                "--server.port=0",
                "--logging.level.root=error",
                "--dossier.timers.auto-start=false",
                "--dossier.data-dir=" + folder.resolve("exports"))) {
            EventStore events = product.getBean(EventStore.class);
            long begin = System.nanoTime();
            for (int from = 0; from < matters; from += AT_ONCE) {
                events.publish(registered(from, Math.min(matters, from + AT_ONCE)));
            }
            double stored = seconds(begin);
            ProjectionPositions positions = product.getBean(ProjectionPositions.class);
            while (positions.whole("export").orElse(0) < matters
                    || positions.whole("complaint").orElse(0) < matters) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            System.out.printf(
                    "%n%,d matters stored in %.1f s, in the projections after %.1f s; then fetched over HTTP by 1 job%n",
                    matters, stored, seconds(begin));
            System.out.println("| file | rows | s | rows/s | MB | heap after, MiB |");
            System.out.println("|---|---|---|---|---|---|");
            String address = "http://127.0.0.1:" + product.getEnvironment().getRequiredProperty("local.server.port");
            for (int round = 0; round < ROUNDS; round++) {
                for (String file : List.of("register.csv", "register.ndjson")) {
                    fetch(address, file, false);
                }
                fetch(address, "register.csv", true);
            }
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static List<DomainEventMessage<?>> registered(int from, int to) {
        List<DomainEventMessage<?>> events = new ArrayList<>();
        for (int i = from; i < to; i++) {
            UUID id = new UUID(0x4000L | ((long) i << 16), 0x8000000000000000L | (i * 0x9E3779B97F4A7C15L >>> 2));
            Instant at = FIRST.plusDays((long) i * DAYS / 1_000_000 % DAYS)
                    .atStartOfDay(ZoneOffset.UTC)
                    .plusSeconds(i % 30_000)
                    .toInstant();
            events.add(new GenericDomainEventMessage<>(
                    "Complaint",
                    id.toString(),
                    0,
                    new ComplaintRegistered(
                            new Matter(
                                    id,
                                    ComplaintKind.COMPLAINT,
                                    Optional.of(new UnitId("A-%04d".formatted(i % 3_000))),
                                    Optional.of(new UUID(1, i % 3_000)),
                                    Optional.of("A")),
                            new Complainant("周敏", "+86 21 5555 0201"),
                            "空調漏水",
                            "會議室空調連續三天漏水",
                            Channel.HOTLINE,
                            Severity.NORMAL,
                            "front-desk",
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            at,
                            LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(3))));
        }
        return events;
    }

    private static void fetch(String address, String file, boolean zipped) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + "/exports/" + file))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString("reporting:dossier".getBytes(StandardCharsets.UTF_8)));
        if (zipped) {
            request.header("Accept-Encoding", "gzip");
        }
        long begin = System.nanoTime();
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        long bytes = 0;
        long lines = -1;
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = answer.body()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        double seconds = seconds(begin);
        long rows = zipped ? Integer.getInteger("bench.matters", 200_000) : lines;
        Runtime machine = Runtime.getRuntime();
        System.out.printf(
                "| %s%s | %,d | %.1f | %,.0f | %.1f | %d |%n",
                file,
                zipped ? ", gzip" : "",
                rows,
                seconds,
                rows / seconds,
                bytes / 1e6,
                (machine.totalMemory() - machine.freeMemory()) >> 20);
    }
}
