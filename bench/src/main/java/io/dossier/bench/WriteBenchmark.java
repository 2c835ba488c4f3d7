package io.dossier.bench;

import io.dossier.api.Event;
import io.dossier.api.archive.ArchiveEvent.DocumentFiled;
import io.dossier.api.archive.FileDocument;
import io.dossier.api.tenancy.MoveInTenant;
import io.dossier.api.tenancy.TenancyEvent.TenantMovedIn;
import io.dossier.api.unit.RegisterUnit;
import io.dossier.api.unit.UnitEvent.UnitRegistered;
import io.dossier.eventstore.EventStoreSchema;
import io.dossier.eventstore.PostgresDialect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.apache.pekko.actor.typed.ActorRef;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * Durable commands a second on one PostgreSQL by how many clients there are, for dossiers that are opened and for dossiers that exist, beside
 * the same rows written raw and the same events persisted by Pekko; then how long commands take that come at half the rate.
 */
final class WriteBenchmark {
    private static final int[] CLIENTS = List.of(
                    System.getProperty("bench.clients", "1,8,32,128").split(","))
            .stream()
            .mapToInt(Integer::parseInt)
            .toArray();
    private static final int USUAL = 32;
    private static final int EXISTING =
            Math.max(USUAL, IntStream.of(CLIENTS).max().orElseThrow());
    private static final int APPENDERS = 8;
    private static final int EVENTS_AN_APPEND = 100;

    private final CommandSide dossier;
    private final Pekko pekko;
    private final Map<String, ActorRef<Pekko.Order>> entities = new ConcurrentHashMap<>();
    private int series;

    private WriteBenchmark(CommandSide dossier, Pekko pekko) {
        this.dossier = dossier;
        this.pekko = pekko;
    }

    static void run(Report report) throws Exception {
        try (Postgres postgres = Postgres.start()) {
            PostgresDialect dialect = new PostgresDialect(postgres.pool());
            EventStoreSchema.migrate(dialect);
            Map<Integer, Double> singly = new HashMap<>();
            Map<Integer, Double> grouped = new HashMap<>();
            for (int clients : CLIENTS) {
                singly.put(clients, RawRows.POSTGRES.perSecond(postgres.pool(), clients, 1, Pace.MEASURED));
                grouped.put(clients, RawRows.POSTGRES.perSecond(postgres.pool(), 1, clients, Pace.MEASURED));
            }
            double batches = RawRows.POSTGRES.perSecond(postgres.pool(), APPENDERS, EVENTS_AN_APPEND, Pace.MEASURED);
            try (CommandSide dossier = new CommandSide(dialect);
                    Pekko pekko = Pekko.on(postgres)) {
                WriteBenchmark bench = new WriteBenchmark(dossier, pekko);
                bench.open();
                bench.warmUp();
                bench.rates(report, singly, grouped);
                bench.latencies(report);
                bench.appends(report, batches);
            }
        }
    }

    /** The dossiers that exist, one a client. */
    private void open() throws Exception {
        for (int client = 0; client < EXISTING; client++) {
            dossier.send(Tenancies.register(Tenancies.unit(client), client));
            dossier.send(Tenancies.moveIn(Tenancies.unit(client), Tenancies.tenancy(client)));
            entities.put("E" + client, pekko.entity("E" + client));
        }
    }

    private void warmUp() throws Exception {
        Clients.warmUp(USUAL, opening());
        Clients.warmUp(USUAL, this::file);
        Clients.warmUp(USUAL, openingWithPekko());
        Clients.warmUp(USUAL, this::fileWithPekko);
    }

    private void rates(Report report, Map<Integer, Double> singly, Map<Integer, Double> grouped) throws Exception {
        Table table = report.table(
                "writes",
                "Durable commands a second on PostgreSQL, and rows a second written raw: each its own commit, and one commit for as many as there are clients",
                "dossiers, clients");
        for (int clients : CLIENTS) {
            rate(table, "opened, " + clients, clients, opening(), openingWithPekko(), singly, grouped);
        }
        for (int clients : CLIENTS) {
            rate(table, "existing, " + clients, clients, this::file, this::fileWithPekko, singly, grouped);
        }
    }

    private static void rate(
            Table table,
            String what,
            int clients,
            Clients.Work work,
            Clients.Work withPekko,
            Map<Integer, Double> singly,
            Map<Integer, Double> grouped)
            throws Exception {
        double ours =
                Clients.measure(clients, Pace.SETTLING, Pace.MEASURED, work).perSecond();
        double theirs = Clients.measure(clients, Pace.SETTLING, Pace.MEASURED, withPekko)
                .perSecond();
        double rawSingly = Objects.requireNonNull(singly.get(clients));
        double rawGrouped = Objects.requireNonNull(grouped.get(clients));
        table.add(
                what,
                Figures.of("Dossier", ours)
                        .and("Pekko", theirs)
                        .and("raw singly", rawSingly)
                        .and("raw in groups", rawGrouped)
                        .and("of Pekko", ours / theirs)
                        .and("of raw singly", ours / rawSingly)
                        .and("of raw in groups", ours / rawGrouped)
                        .map());
    }

    private void latencies(Report report) throws Exception {
        Table table = report.table(
                "latency",
                "Papers filed at half of the own highest rate of %d clients, as they come".formatted(USUAL),
                "by");
        latency(table, "Dossier", this::file);
        latency(table, "Pekko", this::fileWithPekko);
    }

    private static void latency(Table table, String what, Clients.Work work) throws Exception {
        double most = Clients.measure(USUAL, Pace.SETTLING, Pace.MEASURED, work).perSecond();
        Histogram taken = OpenLoop.run(most / 2, EXISTING, Pace.SETTLING, Pace.MEASURED, work);
        table.add(
                what,
                Figures.of("commands/s", most / 2)
                        .and("p50 ms", taken.getValueAtPercentile(50) / 1e6)
                        .and("p99 ms", taken.getValueAtPercentile(99) / 1e6)
                        .map());
    }

    private void appends(Report report, double batches) throws Exception {
        EventStore store = dossier.events();
        double ours = EVENTS_AN_APPEND
                * Clients.measure(APPENDERS, Pace.SETTLING, Pace.MEASURED, (client, round) -> store.publish(papers()))
                        .perSecond();
        report.table(
                        "appends",
                        "Events a second appended by %d writers, %d at once, beside rows raw in the same batches"
                                .formatted(APPENDERS, EVENTS_AN_APPEND),
                        "by")
                .add(
                        "Dossier",
                        Figures.of("events/s", ours)
                                .and("raw rows/s", batches)
                                .and("ratio", ours / batches)
                                .map());
    }

    private static List<DomainEventMessage<?>> papers() {
        List<DomainEventMessage<?>> papers = new ArrayList<>();
        String stream = UUID.randomUUID().toString();
        for (int sequence = 0; sequence < EVENTS_AN_APPEND; sequence++) {
            papers.add(new GenericDomainEventMessage<>(
                    "Dossier", stream, sequence, filed(Tenancies.filing(0, sequence), 0)));
        }
        return papers;
    }

    private Clients.Work opening() {
        String name = "N" + series++ + "-";
        return (client, round) -> dossier.send(Tenancies.opening(name, client, round));
    }

    private void file(int client, long round) {
        dossier.send(Tenancies.filing(client, round));
    }

    private Clients.Work openingWithPekko() {
        String name = "N" + series++ + "-";
        return (client, round) -> {
            String unit = name + client + "-" + round / 2;
            switch (Tenancies.opening(name, client, round)) {
                case RegisterUnit register -> {
                    ActorRef<Pekko.Order> entity = pekko.entity(unit);
                    entities.put(unit, entity);
                    pekko.append(
                            entity,
                            new UnitRegistered(
                                    register.unitId(),
                                    register.building(),
                                    register.floor(),
                                    register.number(),
                                    register.areaSquareMetres()));
                }
                case MoveInTenant moveIn -> {
                    ActorRef<Pekko.Order> entity = Objects.requireNonNull(entities.remove(unit));
                    pekko.append(
                            entity,
                            new TenantMovedIn(
                                    moveIn.unitId(),
                                    moveIn.tenancyId(),
                                    "B" + client,
                                    1,
                                    moveIn.companyName(),
                                    moveIn.contact(),
                                    moveIn.leaseStart(),
                                    moveIn.leaseEnd(),
                                    moveIn.movedInOn()));
                    entity.tell(new Pekko.Stop());
                }
                default -> throw new IllegalStateException("no opening of a dossier");
            }
        };
    }

    private void fileWithPekko(int client, long round) throws Exception {
        pekko.append(
                Objects.requireNonNull(entities.get("E" + client)), filed(Tenancies.filing(client, round), client));
    }

    private static Event filed(FileDocument filing, int client) {
        return new DocumentFiled(
                Tenancies.unit(client),
                filing.tenancyId(),
                filing.documentId(),
                filing.category(),
                filing.documentClass(),
                filing.documentDate(),
                filing.title(),
                filing.attachments());
    }
}
