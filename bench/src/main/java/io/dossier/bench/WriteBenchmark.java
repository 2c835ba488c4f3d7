package io.dossier.bench;

import com.zaxxer.hikari.HikariDataSource;
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
 * the same rows written once more, raw, and the same events persisted by Pekko; then how long commands take that come at half the rate.
 */
final class WriteBenchmark implements AutoCloseable {
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

    private final HikariDataSource store;
    private final HikariDataSource rawSingly;
    private final HikariDataSource rawInGroups;
    private final CommandSide dossier;
    private final Pekko pekko;
    private final Map<String, ActorRef<Pekko.Order>> entities = new ConcurrentHashMap<>();
    private int series;

    /** With databases of its own on the server, all of them empty. */
    private WriteBenchmark(Postgres postgres, String name) throws Exception {
        store = migrated(postgres.anotherPool(name));
        rawSingly = migrated(postgres.anotherPoolForBatches(name + "_singly"));
        rawInGroups = migrated(postgres.anotherPoolForBatches(name + "_in_groups"));
        dossier = new CommandSide(new PostgresDialect(store));
        pekko = Pekko.on(postgres, name + "_pekko");
    }

    private static HikariDataSource migrated(HikariDataSource database) {
        EventStoreSchema.migrate(new PostgresDialect(database));
        return database;
    }

    static void run(Report report) throws Exception {
        try (Postgres postgres = Postgres.start()) {
            try (WriteBenchmark warming = new WriteBenchmark(postgres, "warm")) {
                warming.open();
                warming.warmUp();
            }
            try (WriteBenchmark bench = new WriteBenchmark(postgres, "bench")) {
                bench.open();
                bench.rates(report);
                bench.latencies(report);
                bench.appends(report);
            }
        }
    }

    @Override
    public void close() throws Exception {
        pekko.close();
        dossier.close();
        rawInGroups.close();
        rawSingly.close();
        store.close();
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
        RawRows.after(0, store).perSecond(rawInGroups, 1, USUAL, Pace.WARM_UP);
    }

    private void rates(Report report) throws Exception {
        Table table = report.table(
                "writes",
                "Durable commands a second on PostgreSQL, and their rows a second written once more, raw: each its own commit, and one commit for as many as there are clients",
                "dossiers, clients");
        for (int clients : CLIENTS) {
            rate(table, "opened, " + clients, clients, opening(), openingWithPekko());
        }
        for (int clients : CLIENTS) {
            rate(table, "existing, " + clients, clients, this::file, this::fileWithPekko);
        }
    }

    private void rate(Table table, String what, int clients, Clients.Work work, Clients.Work withPekko)
            throws Exception {
        long before = RawRows.last(store);
        double ours =
                Clients.measure(clients, Pace.SETTLING, Pace.MEASURED, work).perSecond();
        double theirs = Clients.measure(clients, Pace.SETTLING, Pace.MEASURED, withPekko)
                .perSecond();
        RawRows rows = RawRows.after(before, store);
        double inGroups = rows.perSecond(rawInGroups, 1, clients, Pace.MEASURED);
        double singly = rows.perSecond(rawSingly, clients, 1, Pace.MEASURED);
        table.add(
                what,
                Figures.of("Dossier", ours)
                        .and("Pekko", theirs)
                        .and("raw singly", singly)
                        .and("raw in groups", inGroups)
                        .and("of Pekko", ours / theirs)
                        .and("of raw singly", ours / singly)
                        .and("of raw in groups", ours / inGroups)
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

    private void appends(Report report) throws Exception {
        EventStore events = dossier.events();
        long before = RawRows.last(store);
        double ours = EVENTS_AN_APPEND
                * Clients.measure(APPENDERS, Pace.SETTLING, Pace.MEASURED, (client, round) -> events.publish(papers()))
                        .perSecond();
        double batches =
                RawRows.after(before, store).perSecond(rawInGroups, APPENDERS, EVENTS_AN_APPEND, Pace.MEASURED);
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
