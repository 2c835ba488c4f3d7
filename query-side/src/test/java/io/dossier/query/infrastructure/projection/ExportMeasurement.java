package io.dossier.query.infrastructure.projection;

import io.dossier.api.Event;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Severity;
import io.dossier.eventstore.EventHistory;
import io.dossier.eventstore.EventStoreSchema;
import io.dossier.eventstore.SqliteDatabase;
import io.dossier.eventstore.SqliteDialect;
import io.dossier.query.complaint.ExportProjector;
import io.dossier.query.export.ExportReading;
import io.dossier.query.infrastructure.past.Retelling;
import io.dossier.query.support.Matters;
import io.dossier.query.support.TestApplication;
import io.dossier.query.support.TestDatabase;
import io.dossier.server.event.EventFormat;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;

/** Enters matters and exports them all, with the rows a second. Run by hand: {@code [matters]}. */
public final class ExportMeasurement {

    /** As many as a matter has, of which only the first is told here. */
    private static final int EVENTS_A_MATTER = 8;

    private static final int AT_ONCE = 1_000;
    private static final LocalDate DAY = LocalDate.of(2021, 6, 1);

    private ExportMeasurement() {}

    /** Measures on the embedded server, or on the one that {@link TestDatabase} is told of. */
    public static void main(String[] arguments) throws IOException {
        int matters = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        Path folder = Files.createTempDirectory("dossier-events");
        try (TestDatabase database = TestDatabase.open();
                SqliteDatabase events = SqliteDatabase.open(folder.resolve("events.sqlite"))) {
            DocumentStore store = new DocumentStore(database.factory());
            Replayer replayer = new Replayer(new ExportProjector(), store);
            long begin = System.nanoTime();
            for (int from = 0; from < matters; from += AT_ONCE) {
                replayer.write(entries(from, Math.min(matters, from + AT_ONCE)), AT_ONCE);
            }
            report("registered", matters, begin, 0);
            ExportReading reading =
                    new ExportReading(store, reached((long) matters * EVENTS_A_MATTER), new Retelling(history(events)));
            for (int round = 0; round < 3; round++) { // the first one warms up
                for (String format : List.of("CSV", "NDJSON")) {
                    Counter counter = new Counter();
                    long since = System.nanoTime();
                    reading.register(format, false, counter);
                    report("register as " + format, counter.lines - 1, since, counter.bytes);
                }
                Counter zipped = new Counter();
                long since = System.nanoTime();
                reading.register("CSV", true, zipped);
                report("register as CSV, compressed", matters, since, zipped.bytes);
            }
        }
    }

    private static EventHistory history(SqliteDatabase events) {
        SqliteDialect dialect = new SqliteDialect(events);
        EventStoreSchema.migrate(dialect);
        return EventFormat.engine(dialect, EventFormat.serializer()).history();
    }

    private static List<Batch.Entry> entries(int from, int to) {
        ExportProjector projector = new ExportProjector();
        List<Batch.Entry> entries = new ArrayList<>();
        for (int i = from; i < to; i++) {
            String unit = "A-%04d".formatted(i % 3_000);
            Event event = Matters.registered(
                    Matters.in(unit, unit, ComplaintKind.COMPLAINT, "matter " + i),
                    Severity.NORMAL,
                    Matters.at(DAY.plusDays(i % 1_826), i % 20_000));
            Stamp stamp = new Stamp((long) i * EVENTS_A_MATTER + 1, Instant.EPOCH, MetaData::emptyInstance);
            entries.add(new Batch.Entry(stamp, event, projector.project(event, stamp)));
        }
        return entries;
    }

    private static ProjectionPositions reached(long position) {
        Projections none = new Projections(
                List.of(),
                EmbeddedEventStore.builder()
                        .storageEngine(new InMemoryEventStorageEngine(1))
                        .build(),
                TestApplication.tokenSerializer(),
                new DocumentStore(TestDatabase.open().factory()),
                new ProjectionProperties(1, AT_ONCE, false, "measurement"),
                new SimpleMeterRegistry());
        return new ProjectionPositions(none) {
            @Override
            public OptionalLong whole(String projection) {
                return OptionalLong.of(position);
            }
        };
    }

    private static void report(String what, long rows, long since, long bytes) {
        double seconds = (System.nanoTime() - since) / 1e9;
        Runtime machine = Runtime.getRuntime();
        System.out.printf(
                "%s: %,d rows in %.1f s, %,.0f rows/s, %,d bytes; heap %d MiB of %d%n",
                what,
                rows,
                seconds,
                rows / seconds,
                bytes,
                (machine.totalMemory() - machine.freeMemory()) >> 20,
                machine.maxMemory() >> 20);
    }

    /** A fast reader. */
    private static final class Counter extends OutputStream {
        private long bytes;
        private long lines;

        @Override
        public void write(int value) {
            bytes++;
            lines += value == '\n' ? 1 : 0;
        }

        @Override
        public void write(byte[] buffer, int from, int length) {
            bytes += length;
            for (int i = from; i < from + length; i++) {
                lines += buffer[i] == '\n' ? 1 : 0;
            }
        }
    }
}
